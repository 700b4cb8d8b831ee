"""The network as ONNX graphs: the encoder with the token heads (int8), and each pair head (half floats)."""

from __future__ import annotations

import math
from pathlib import Path

import onnx
import torch
import torch.nn.functional as F  # noqa: N812 - torch's own custom
from network import Network, PairHead, swapped
from onnxruntime.quantization import QuantType, quantize_dynamic
from recipe import TOKEN_HEADS, Recipe, converse
from torch import Tensor, nn
from windows import PAIR_FEATURES

OPSET = 17
TELLING = Recipe().telling


class PlainEncoder(nn.Module):
    """BERT written out for one window without padding, so that the graph holds nothing it does not need."""

    def __init__(self, network: Network, telling: nn.Module | None = None) -> None:
        """Take the weights of a trained network, and the heads for factuality where they are made."""
        super().__init__()
        self.network = network
        self.telling = telling
        self.heads = network.encoder.config.num_attention_heads
        weights = [network.tokens[h].weight for h in TOKEN_HEADS]
        biases = [network.tokens[h].bias for h in TOKEN_HEADS]
        self.token_weight = nn.Parameter(torch.cat(weights).T.contiguous())
        self.token_bias = nn.Parameter(torch.cat(biases))

    def forward(self, pieces: Tensor, tags: Tensor, dependencies: Tensor) -> tuple[Tensor, Tensor]:
        """The vectors and the logits of all token heads, side by side."""
        layers = self.layers(pieces, tags, dependencies)
        x = layers[..., -self.token_weight.shape[0] :]
        logits = x @ self.token_weight + self.token_bias
        if self.telling is None:
            return x, logits
        return x, torch.cat([logits, self.telling(layers, pieces)], -1)

    def layers(self, pieces: Tensor, tags: Tensor, dependencies: Tensor) -> Tensor:
        """The vectors of the layers that the heads for factuality read, side by side, the last one last."""
        net, embeddings = self.network, self.network.encoder.embeddings
        x = embeddings.word_embeddings(pieces) + net.tag(tags) + net.dep(dependencies)
        positions = embeddings.position_embeddings.weight[: pieces.shape[1]]
        x = embeddings.LayerNorm(x + positions + embeddings.token_type_embeddings.weight[0])
        kept = []
        for number, layer in enumerate(net.encoder.encoder.layer, 1):
            x = self.layer(layer, x)
            if number in TELLING.layers:
                kept.append(x)
        return torch.cat(kept, -1)

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
    """A pair head that reads each pair from both sides and gives the mean.

    It computes what `Network.both_ways` does. The first layer is cut by what it multiplies, so that a vector
    is multiplied once for all pairs that it stands in, and what both sides share once for both.
    """

    def __init__(self, head: PairHead, converse: list[int]) -> None:
        """Take a trained head, and for each of its labels the one that holds the other way round."""
        super().__init__()
        features = PAIR_FEATURES
        width = (head.first.in_features - features) // 4
        first, second, rest, plain = head.first.weight.T.split([width, width, 2 * width, features])
        self.alone = nn.Parameter(torch.cat([first, second], dim=1).contiguous())
        self.shared = nn.Parameter(rest.contiguous())
        self.plain = nn.Parameter(plain.contiguous())
        self.bias = head.first.bias
        self.last = head.second
        self.converse = converse

    def forward(
        self, vectors: Tensor, first: Tensor, second: Tensor, between: Tensor, features: Tensor
    ) -> Tensor:
        """The logits of pairs, whose two vectors are given by their numbers."""
        as_first, as_second = (vectors @ self.alone).chunk(2, dim=-1)
        product = vectors[first] * vectors[second]
        shared = torch.cat([product, between], dim=-1) @ self.shared + self.bias
        there = shared + as_first[first] + as_second[second] + features @ self.plain
        back = shared + as_first[second] + as_second[first] + swapped(features) @ self.plain
        return (self.answer(there) + self.answer(back)[:, self.converse]) / 2

    def answer(self, hidden: Tensor) -> Tensor:
        """The logits of one side."""
        logits: Tensor = self.last(F.gelu(hidden))
        return logits


def write_encoder(network: Network, telling: nn.Module, path: Path) -> None:
    """Write the encoder as int8; the heads stay in full but for a large layer, they are small and decide."""
    network.eval()
    full = path.with_suffix(".fp32.onnx")
    some = torch.ones((1, 9), dtype=torch.long)
    names = ["pieces", "tags", "dependencies"]
    torch.onnx.export(
        PlainEncoder(network, telling).eval(),
        (some, some, some),
        str(full),
        input_names=names,
        output_names=["vectors", "logits"],
        dynamic_axes={name: {1: "length"} for name in [*names, "vectors", "logits"]},
        opset_version=OPSET,
        dynamo=False,
    )
    graph = onnx.load(str(full)).graph
    heads = [node.name for node in graph.node if is_head(graph, node)]
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


MOST_IN_FULL = 100_000
"""Numbers of a matrix that is not worth eight bits."""


def is_head(graph: onnx.GraphProto, node: onnx.NodeProto) -> bool:
    """Whether a node belongs to the heads and its weights are few enough to stay in full."""
    sizes = [math.prod(tensor.dims) for tensor in graph.initializer if tensor.name in node.input]
    own = "token_weight" in node.input or node.name.startswith("/telling/")
    return own and max(sizes, default=0) < MOST_IN_FULL


def write_pairs(network: Network, folder: Path) -> None:
    """Write each pair head as a graph of its own, with half-float weights that are widened when loaded."""
    network.eval()
    width = network.encoder.config.hidden_size
    names = ["vectors", "first", "second", "between", "features"]
    for name, head in network.pairs.items():
        assert isinstance(head, PairHead)
        path = folder / f"{name}.onnx"
        torch.onnx.export(
            PairGraph(head, converse(name)).eval(),
            (
                torch.ones(3, width),
                torch.tensor([0, 1]),
                torch.tensor([1, 2]),
                torch.ones(2, width),
                torch.ones(2, PAIR_FEATURES),
            ),
            str(path),
            input_names=names,
            output_names=["logits"],
            dynamic_axes={"vectors": {0: "words"}, **{n: {0: "pairs"} for n in [*names[1:], "logits"]}},
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
