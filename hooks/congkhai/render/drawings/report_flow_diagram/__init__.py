"""Who reports to whom, through whom, when: a picture that a template writes out as SVG."""

from .drawing import FlowPicture, flow_pictures
from .graph import ReportStep

__all__ = ["FlowPicture", "ReportStep", "flow_pictures"]
