"""usage.py PROGRAM ARGUMENT...: runs a program to its end and prints what it and its own processes took, as JSON."""

import json
import os
import sys

child = os.fork()
if child == 0:
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.execvp(sys.argv[1], sys.argv[1:])
_, status, usage = os.wait4(child, 0)
print(
    json.dumps(
        {
            "status": os.waitstatus_to_exitcode(status),
            "seconds": usage.ru_utime + usage.ru_stime,
            # Kilobytes; bytes on a Mac.
            "megabytes": usage.ru_maxrss / 1024 / (1024 if sys.platform == "darwin" else 1),
        }
    )
)
