"""How Sphinx builds these pages."""

from crossclaim import __version__

project = "crossclaim"
author = "the crossclaim team"
copyright = "the crossclaim team, Apache-2.0"  # noqa: A001 the name that Sphinx reads
release = __version__
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
autodoc_member_order = "bysource"
autodoc_typehints = "description"
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = "crossclaim"
html_show_sphinx = False
nitpicky = False
