"""The network as two ONNX graphs: encoder with token heads (int8), and pair heads (half floats)."""

from __future__ import annotations

import math
from pathlib import Path

import onnx
import torch
import torch.nn.functional as F  # noqa: N812 - torch's own custom
from network import Network, PairHead
from onnxruntime.quantization import QuantType, quantize_dynamic
from recipe import PAIR_HEADS, TOKEN_HEADS
from torch import Tensor, nn

OPSET = 17


class PlainEncoder(nn.Module):
    """BERT written out for one window without padding, so that the graph holds nothing it does not need."""

    def __init__(self, network: Network) -> None:
        """Take the weights of a trained network."""
        super().__init__()
        self.network = network
        self.heads = network.encoder.config.num_attention_heads
        weights = [network.tokens[h].weight for h in TOKEN_HEADS]
        biases = [network.tokens[h].bias for h in TOKEN_HEADS]
        self.token_weight = nn.Parameter(torch.cat(weights).T.contiguous())
        self.token_bias = nn.Parameter(torch.cat(biases))

    def forward(self, pieces: Tensor, tags: Tensor, dependencies: Tensor) -> tuple[Tensor, Tensor]:
        """The vectors and the logits of all token heads, side by side."""
        net, embeddings = self.network, self.network.encoder.embeddings
        x = embeddings.word_embeddings(pieces) + net.tag(tags) + net.dep(dependencies)
        positions = embeddings.position_embeddings.weight[: pieces.shape[1]]
        x = embeddings.LayerNorm(x + positions + embeddings.token_type_embeddings.weight[0])
        for layer in net.encoder.encoder.layer:
            x = self.layer(layer, x)
        return x, x @ self.token_weight + self.token_bias

    def layer(self, layer: nn.Module, x: Tensor) -> Tensor:
        """One layer: attention, then two dense layers, each added to its input and normalised."""
        own, out = layer.attention.self, layer.attention.output
        parts = (own.query, own.key, own.value)
        together = torch.cat([part.weight for part in parts]).T.contiguous()  # one product instead of three
        x3 = x @ together + torch.cat([part.bias for part in parts])
        query, key, value = (self.split(part) for part in x3.chunk(3, dim=-1))
        weights = torch.softmax(query @ key.transpose(-1, -2) / math.sqrt(query.shape[-1]), dim=-1)
        mixed = (weights @ value).transpose(1, 2).flatten(2)
        x = out.LayerNorm(out.dense(mixed) + x)
        hidden = F.gelu(layer.intermediate.dense(x))
        result: Tensor = layer.output.LayerNorm(layer.output.dense(hidden) + x)
        return result

    def split(self, x: Tensor) -> Tensor:
        """One row of vectors for each attention head."""
        return x.unflatten(-1, (self.heads, x.shape[-1] // self.heads)).transpose(1, 2)


class PairGraph(nn.Module):
    """All pair heads beside each other; a run asks for one of them."""

    def __init__(self, heads: nn.ModuleDict) -> None:
        """Take the trained heads."""
        super().__init__()
        self.heads = heads

    def forward(self, first: Tensor, second: Tensor, between: Tensor, features: Tensor) -> tuple[Tensor, ...]:
        """The logits of each head."""
        parts = [self.heads[name] for name in PAIR_HEADS]
        assert all(isinstance(part, PairHead) for part in parts)
        return tuple(part(first, second, between, features) for part in parts)


def write_encoder(network: Network, path: Path) -> None:
    """Write the encoder as int8; the token heads stay in full, they are small and decide."""
    network.eval()
    full = path.with_suffix(".fp32.onnx")
    some = torch.ones((1, 9), dtype=torch.long)
    names = ["pieces", "tags", "dependencies"]
    torch.onnx.export(
        PlainEncoder(network).eval(),
        (some, some, some),
        str(full),
        input_names=names,
        output_names=["vectors", "logits"],
        dynamic_axes={name: {1: "length"} for name in [*names, "vectors", "logits"]},
        opset_version=OPSET,
        dynamo=False,
    )
    graph = onnx.load(str(full)).graph
    heads = [node.name for node in graph.node if "logits" in node.output or feeds(graph, node, "logits")]
    # Seven bits: processors without VNNI add pairs of products in 16 bits, which eight would overflow.
    quantize_dynamic(
        str(full),
        str(path),
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=True,
        nodes_to_exclude=heads,
        extra_options={"MatMulConstBOnly": True},
    )


def feeds(graph: onnx.GraphProto, node: onnx.NodeProto, output: str) -> bool:
    """Whether a node's result goes straight into the node that gives `output`."""
    last = next(n for n in graph.node if output in n.output)
    return any(name in last.input for name in node.output)


def write_pairs(network: Network, path: Path) -> None:
    """Write the pair heads with half-float weights that are widened when loaded."""
    network.eval()
    width = network.encoder.config.hidden_size
    features = network.pairs["order"].first.in_features - 4 * width
    some = (*(torch.ones(2, width) for _ in range(3)), torch.ones(2, features))
    names = ["first", "second", "between", "features"]
    torch.onnx.export(
        PairGraph(network.pairs).eval(),
        some,
        str(path),
        input_names=names,
        output_names=list(PAIR_HEADS),
        dynamic_axes={name: {0: "pairs"} for name in [*names, *PAIR_HEADS]},
        opset_version=OPSET,
        dynamo=False,
    )
    model = onnx.load(str(path))
    halve(model.graph)
    onnx.save(model, str(path))


def halve(graph: onnx.GraphProto) -> None:
    """Keep large weights as half floats behind a cast, which the runtime folds away on loading."""
    import numpy as np

    casts = []
    for tensor in list(graph.initializer):
        values = onnx.numpy_helper.to_array(tensor)
        if values.dtype != np.float32 or values.size < 4096:
            continue
        name = tensor.name
        half = onnx.numpy_helper.from_array(values.astype(np.float16), f"{name}.half")
        graph.initializer.remove(tensor)
        graph.initializer.append(half)
        casts.append(onnx.helper.make_node("Cast", [half.name], [name], to=onnx.TensorProto.FLOAT))
    for cast in reversed(casts):
        graph.node.insert(0, cast)
