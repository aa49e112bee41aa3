"""Windows: the job object that keeps a worker within its memory."""

from __future__ import annotations

import ctypes

_EXTENDED_LIMITS = 9
_PROCESS_MEMORY, _DIE_QUIETLY = 0x100, 0x400


class _Basic(ctypes.Structure):
    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_working_set", ctypes.c_size_t),
        ("most_working_set", ctypes.c_size_t),
        ("processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class _Extended(ctypes.Structure):
    _fields_ = (
        ("basic", _Basic),
        ("io", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process", ctypes.c_size_t),
        ("peak_job", ctypes.c_size_t),
    )


def limit_memory(most: int) -> None:
    """For this process. Raises OSError where the system refuses."""
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined]
    for call in (kernel.CreateJobObjectW, kernel.GetCurrentProcess):
        call.restype = ctypes.c_void_p
    limits = _Extended(_Basic(flags=_PROCESS_MEMORY | _DIE_QUIETLY), process_memory=most)
    job = ctypes.c_void_p(kernel.CreateJobObjectW(None, None))
    done = kernel.SetInformationJobObject(job, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits))
    if not (done and kernel.AssignProcessToJobObject(job, ctypes.c_void_p(kernel.GetCurrentProcess()))):
        raise ctypes.WinError(ctypes.get_last_error())  # type: ignore[attr-defined]
