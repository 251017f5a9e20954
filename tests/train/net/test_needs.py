"""What the tests of the network need."""

import pytest


def test_the_network_is_tested_where_torch_is(missing):
    """Without torch the tests of this folder are left out, and this one says so."""
    if missing:
        pytest.skip(f"the network is not tested: {', '.join(missing)} not installed (dependency group `train`)")
    assert not missing
