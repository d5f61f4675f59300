"""Changes that no test can notice, since they change no result: file, how the changed source begins, changes, why."""

EQUIVALENT = []
