"""One run of a program, measured by the kernel: wall, CPU, peak memory; and medians over turns."""

import os
import statistics
import subprocess
import tempfile
import time


class Run:
    def __init__(self, wall, cpu, memory, output, status):
        self.wall, self.cpu, self.memory = wall, cpu, memory  # seconds, seconds, bytes
        self.output, self.status = output, status


def run(command, **options):
    """Runs a program to its end. Memory is that of its largest process."""
    # A file holds any number of messages; a pipe that nobody reads meanwhile would stop the program.
    with tempfile.TemporaryFile() as errors:
        start = time.perf_counter()
        process = subprocess.Popen(
            [str(part) for part in command], stdout=subprocess.PIPE, stderr=errors, **options)
        output = process.stdout.read().decode(errors="replace")
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            errors.seek(0)
            said = errors.read().decode(errors="replace")
            raise SystemExit(f"{command[0]} ended with {process.returncode}:\n{said[-3000:]}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, output, 0)


class Figures:
    """What all turns of one engine at one work came to."""

    def __init__(self, runs, size, unit_count):
        self.wall = [r.wall for r in runs]
        self.cpu = [r.cpu for r in runs]
        self.memory = max(r.memory for r in runs)
        self.size, self.unit_count = size, unit_count

    @property
    def median(self):
        return statistics.median(self.wall)

    @property
    def cpu_median(self):
        return statistics.median(self.cpu)

    @property
    def spread(self):
        return min(self.wall), max(self.wall)


def size_of(path):
    """Bytes of a file, or of all PDFs below a folder."""
    if path.is_file():
        return path.stat().st_size
    return sum(file.stat().st_size for file in path.rglob("*.pdf"))
