"""Ctrl-C waits for what must not be cut in two."""

import signal
import threading

import pytest

from crossclaim.case.interrupt import uninterrupted


def test_the_block_comes_to_its_end_first():
    """And then the interrupt is raised."""
    done = []
    with pytest.raises(KeyboardInterrupt), uninterrupted():  # noqa: PT012 - the order is what is tested
        signal.raise_signal(signal.SIGINT)
        done.append("all")
    assert done == ["all"]


def test_the_handler_is_as_before():
    """Nothing of it stays."""
    before = signal.getsignal(signal.SIGINT)
    with uninterrupted():
        assert signal.getsignal(signal.SIGINT) != before
    assert signal.getsignal(signal.SIGINT) == before


def test_an_error_in_the_block_is_not_hidden():
    """It comes out, and the handler is as before."""
    with pytest.raises(ZeroDivisionError), uninterrupted():
        raise ZeroDivisionError
    assert signal.getsignal(signal.SIGINT) == signal.default_int_handler


def test_other_threads_are_let_through():
    """Signals are for the main thread alone; elsewhere there is nothing to hold back."""
    done = []

    def work():
        with uninterrupted():
            done.append("all")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == ["all"]
