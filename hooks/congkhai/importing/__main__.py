"""`python -m congkhai.importing`: the importer without the rest of the program."""

import argparse

from congkhai.importing.command import add_arguments, run

parser = argparse.ArgumentParser(prog="congkhai import", description="Nhập văn bản")
add_arguments(parser)
raise SystemExit(run(parser.parse_args()))
