"""What tests of the engine share."""

from pathlib import Path

import pytest


@pytest.fixture
def jobs(monkeypatch):
    """The module of deeds that workers can import too."""
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    import jobs

    return jobs
