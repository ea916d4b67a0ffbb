"""Child processes that read files: started when first needed, killed when they take too long."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

OUT_OF_MEMORY = 86
"""The code with which a child process ends itself where the system sets no limit."""
_COMMAND = (sys.executable, "-m", "pipeline.read.child")
# A process that has held so much is not used again: memory is not always given back.
_FILES_EACH = 200


class WorkerEnded(Exception):
    """The child process ended without an answer; `code` is its exit code, `said` its last line."""

    def __init__(self, code: int, said: str) -> None:
        super().__init__(code, said)
        self.code, self.said = code, said


class Worker:
    """One child process; it is asked one thing at a time."""

    def __init__(self, command: tuple[str, ...] = _COMMAND) -> None:
        package = str(Path(__file__).resolve().parents[2])
        search = os.pathsep.join(p for p in (package, os.environ.get("PYTHONPATH", "")) if p)
        environment = {**os.environ, "PYTHONPATH": search, "PYTHONUTF8": "1"}
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module, no shell
            command,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            errors="replace",
        )
        self._answers: queue.Queue[str] = queue.Queue()
        self._said = ""
        self.asked = 0
        self._threads = [
            threading.Thread(target=target, daemon=True) for target in (self._listen, self._hear)
        ]
        for thread in self._threads:
            thread.start()

    def _listen(self) -> None:
        """Pass on what the process answers; an empty text when it has ended."""
        assert self._process.stdout is not None  # noqa: S101 - it is a pipe, as asked for above
        for line in self._process.stdout:
            self._answers.put(line)
        self._answers.put("")

    def _hear(self) -> None:
        """Keep the last line of what the process says beside its answers."""
        assert self._process.stderr is not None  # noqa: S101 - as above
        for line in self._process.stderr:
            self._said = line.strip() or self._said

    def ask(self, request: dict[str, Any], seconds: float) -> dict[str, Any]:
        """Return the answer to a request.

        Raises:
            TimeoutError: there was no answer in time; the process has been killed.
            WorkerEnded: the process ended instead.
        """
        self.asked += 1
        stdin = self._process.stdin
        try:
            if stdin is not None:
                stdin.write(f"{json.dumps(request)}\n")
                stdin.flush()
            line = self._answers.get(timeout=seconds)
        except (BrokenPipeError, OSError):
            line = ""
        except queue.Empty:
            self.stop()
            raise TimeoutError from None
        if not line:
            self.stop()
            raise WorkerEnded(self._process.returncode, self._said)
        answer: dict[str, Any] = json.loads(line)
        return answer

    @property
    def is_tired(self) -> bool:
        """Whether it has read so many files that a new process should go on."""
        return self.asked >= _FILES_EACH or self._process.poll() is not None

    def stop(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self._process.wait()
        for thread in self._threads:
            thread.join(timeout=1)
        for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
            if pipe is not None:
                # What was written to a process that is gone cannot be flushed, and need not be.
                with suppress(OSError):
                    pipe.close()


class Workers:
    """Workers at hand for several threads; all are stopped at the end of the ``with``."""

    def __init__(self) -> None:
        self._idle: list[Worker] = []
        self._lock = threading.Lock()

    def __enter__(self) -> Self:
        """Begin without any."""
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _fault: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:  # fmt: skip
        """Stop all of them."""
        while self._idle:
            self._idle.pop().stop()

    def ask(self, request: dict[str, Any], seconds: float) -> dict[str, Any]:
        """Return the answer of a worker that is free, or of a new one.

        Raises:
            TimeoutError: there was no answer in time.
            WorkerEnded: the process ended instead.
        """
        with self._lock:
            worker = self._idle.pop() if self._idle else None
        if worker is None:
            worker = Worker()
        answer = worker.ask(request, seconds)
        if worker.is_tired:
            worker.stop()
        else:
            with self._lock:
                self._idle.append(worker)
        return answer
