"""The same document in the shapes that documents come in: what is read of it should not differ."""

from . import around, files, heads, noise

SHAPES = (*heads.SHAPES, *noise.SHAPES, *around.SHAPES, *files.SHAPES)
