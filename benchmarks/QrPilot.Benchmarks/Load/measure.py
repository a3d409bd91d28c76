"""Runs a command and prints what it took: wall seconds, CPU seconds, peak resident bytes.

A process of its own, because a child's peak begins with that of who starts it: this one has some ten MiB.
"""
import os
import sys
import time

began = time.monotonic()
child = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, 2, 1)])
_, status, usage = os.wait4(child, 0)
wall = time.monotonic() - began
if status != 0:
    sys.exit(f"{sys.argv[1]} ended with {os.waitstatus_to_exitcode(status)}.")
print(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)
