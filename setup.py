"""What pyproject.toml cannot say: the wheel carries the lock that the repository has elsewhere."""

from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py


class WithLock(build_py):
    """New portals are built with the packages that this one is built with."""

    def run(self) -> None:
        super().run()
        if not self.editable_mode:
            target = Path(self.build_lib, "congkhai", "starting", "lock.txt")
            self.copy_file("requirements/site.txt", str(target))


setup(cmdclass={"build_py": WithLock})
