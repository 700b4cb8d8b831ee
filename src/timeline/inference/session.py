"""Inference sessions with bounded memory that write nothing, send nothing and start no threads."""

from __future__ import annotations

from typing import Any

from timeline.errors import TimelineError


def open_graph(content: bytes) -> Any:
    """An onnxruntime session for the bytes of an ONNX graph.

    Raises TimelineError where onnxruntime cannot be imported.
    """
    try:
        import onnxruntime
    except ImportError as error:
        raise TimelineError("onnxruntime cannot be imported", hint="pip install onnxruntime") from error
    onnxruntime.disable_telemetry_events()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    options.enable_mem_pattern = False
    options.log_severity_level = 4
    return onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
