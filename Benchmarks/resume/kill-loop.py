#!/usr/bin/env python3
"""Kills a batch at random moments until it is done, and compares what it left with what an undisturbed run makes.

    Benchmarks/resume/kill-loop.py VANTHU [ROWS] [SEED]

Each run goes on from the last with --resume and is killed (SIGKILL) somewhere between its start and its end. In the end the
files and the manifest must be the undisturbed run's, byte for byte, and no temporary file may be left.
"""
import filecmp, pathlib, random, shutil, subprocess, sys, tempfile, time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(sys.argv[1]).resolve()
ROWS = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
RANDOM = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
DIGITS = "Không Một Hai Ba Bốn Năm Sáu Bảy Tám Chín".split()


def name(number):
    return "Người " + " ".join(DIGITS[int(digit)] for digit in str(number))


def command(folder):
    return [PROGRAM, "batch", "giay-khen", "--data", ROOT / "samples/hoi-nghi/cau-giay-2023.yaml", "--records", "list.csv",
            "-o", "ra/{stt}-{name as slug}.pdf", "--resume", "--assets", ROOT]


def start(folder):
    return subprocess.Popen(command(folder), cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def files(folder):
    return sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file())


with tempfile.TemporaryDirectory() as temporary:
    whole, broken = pathlib.Path(temporary, "whole"), pathlib.Path(temporary, "broken")
    for folder in (whole, broken):
        folder.mkdir()
        rows = ["STT;Đối tượng;Danh xưng;Họ và tên;Chức vụ"]
        rows += [f"{number};Cá nhân;Ông;{name(number)};Chuyên viên" for number in range(1, ROWS + 1)]
        (folder / "list.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    begun = time.monotonic()
    assert start(whole).wait() == 0
    length = time.monotonic() - begun
    kills = 0
    while True:
        process = start(broken)
        try:
            # Most kills fall into the work; some into the start, and, once all is made, into the end.
            process.wait(RANDOM.choice([0.02, 0.2, 1, 1]) * RANDOM.uniform(0, length / 2 + 1))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            kills += 1
            continue
        said = process.stderr.read().decode().strip().splitlines()[-1:]
        assert process.returncode == 0, said
        break
    # The last run, which found little to do, is killed too: its planning, and its settling of the manifest.
    manifest = broken / "ra/giay-khen.manifest.jsonl"
    for _ in range(20):
        with manifest.open("a", encoding="utf-8") as file:
            file.write('{"bytes":1,"fi')
        process = start(broken)
        try:
            process.wait(RANDOM.uniform(0, length / 8 + 0.3))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            kills += 1
    assert start(broken).wait() == 0
    assert files(whole) == files(broken), set(files(whole)) ^ set(files(broken))
    different = [path for path in files(whole) if not filecmp.cmp(whole / path, broken / path, shallow=False)]
    assert not different, different[:5]
    print(f"{ROWS} rows, {length:.1f} s undisturbed, killed {kills} times: {len(files(whole))} files and the manifest are the same")
