"""The test replaces the function that starts processes, so its mock object is never shipped."""
import unittest
from unittest.mock import MagicMock, patch

import starter


class StarterTest(unittest.TestCase):
    def test_waits_for_the_process(self):
        process = MagicMock()
        job = MagicMock()
        with patch("starter.launch", return_value=process) as launch:
            starter.start(job)
        launch.assert_called_once_with(job)
        process.join.assert_called_once_with()


if __name__ == "__main__":
    unittest.main()
