#!/usr/bin/env python3
"""Checks the CI action and the container file: their form, that the action does what it says, and that the image has
what its build needs. Usage: check.py [--build | --image], with `tradecred` on the path, PyYAML, and cargo for the two;
--image, as root, also needs the Rust target and the C compiler of musl, and no container engine."""
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
INPUTS = {"target", "role", "profile", "known-failures", "version", "undecided"}
FORMS = {"report.json", "junit.xml", "report.html", "summary.md", "report.txt"}
COMMIT = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}")
MUSL = "x86_64-unknown-linux-musl"
EMBEDDED = re.compile(r'include_(?:str|bytes)!\(\s*"([^"]+)"')


def workspace_version() -> str:
    return re.search(r'^version = "(.+)"$', (ROOT / "Cargo.toml").read_text(), re.M).group(1)


def form_of_the_action(action: dict) -> None:
    assert action["name"] and action["description"] and action["runs"]["using"] == "composite"
    assert INPUTS <= set(action["inputs"]), INPUTS - set(action["inputs"])
    assert action["inputs"]["version"]["default"] == workspace_version(), "the version is another than that of the workspace"
    for step in action["runs"]["steps"]:
        script = step.get("run")
        if script is None:
            assert COMMIT.fullmatch(step["uses"]), f"not pinned by a commit: {step['uses']}"
            continue
        assert step["shell"] == "bash" and "${{" not in script, "an input in the text of a script can be a command"
        subprocess.run(["bash", "-n"], input=script, text=True, check=True)


def form_of_the_workflow(action: dict) -> None:
    workflow = yaml.safe_load((HERE / "workflow.example.yml").read_text())
    assert workflow["permissions"] == {"contents": "read"}
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
    ours = [step for step in steps if "/conformance/ci@" in step.get("uses", "")]
    assert ours and all(set(step["with"]) <= set(action["inputs"]) for step in ours)
    assert all(step["uses"].endswith(f"@v{workspace_version()}") for step in ours)
    others = [step["uses"] for step in steps if "uses" in step and step not in ours]
    assert others and all(map(COMMIT.fullmatch, others)), f"not pinned by a commit: {others}"
    starts = [step["run"] for step in steps if "run" in step]
    assert any(" --retry " in script for script in starts), "nothing waits for the node"


def run_of_the_action(action: dict) -> None:
    """Its first two scripts, as a runner would start them: the library in this process as the target, then a node."""
    run_with(action, {"TARGET": "self:", "ROLE": "verifier", "SEED": "7", "ONLY": "validity\nproof/bit-*\n"})
    with tempfile.TemporaryDirectory() as data:
        command = ["tradecred", "node", "--data", data, "--listen", "127.0.0.1:0"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as node:
            try:
                said = (re.search(r"http://[0-9.:]+", line) for line in node.stdout)
                address = next(found.group() for found in said if found)
                run_with(action, {"TARGET": address, "ROLE": "presenter", "SEED": "", "ONLY": ""})
            finally:
                node.kill()


def run_with(action: dict, given: dict) -> None:
    scripts = [step for step in action["runs"]["steps"] if "run" in step]
    with tempfile.TemporaryDirectory() as folder:
        place = {name: str(Path(folder, name)) for name in ("GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT", "GITHUB_PATH")}
        inputs = {"PROFILE": "", "KNOWN_FAILURES": "", "VERSION": workspace_version(), "HERE": str(HERE), **given}
        environment = {**os.environ, **place, **inputs, "RUNNER_TEMP": folder}
        for step in scripts[:2]:
            subprocess.run(["bash", "-c", step["run"]], env=environment, check=True, stdout=subprocess.DEVNULL)
        output = dict(line.split("=", 1) for line in Path(place["GITHUB_OUTPUT"]).read_text().splitlines())
        assert output["exit-code"] == "0", output
        assert {path.name for path in Path(output["reports"]).iterdir()} == FORMS
        assert Path(place["GITHUB_STEP_SUMMARY"]).read_text().strip()
        verdict = scripts[2]["run"]
        for word, code, wanted in [("fail", "0", 0), ("fail", "1", 1), ("fail", "4", 4), ("fail", "5", 5), ("fail", "", 1),
                                   ("pass", "0", 0), ("pass", "1", 1), ("pass", "5", 0), ("pass", "", 1), ("no", "0", 2)]:
            ended = subprocess.run(["bash", "-c", verdict], stdout=subprocess.DEVNULL,
                                   env={**environment, "CODE": code, "UNDECIDED": word})
            assert ended.returncode == wanted, (word, code, ended.returncode)


def form_of_the_container() -> list[list[str]]:
    lines = (HERE / "Containerfile").read_text().splitlines()
    instructions = [line.split() for line in lines if line and not line.startswith(("#", " "))]
    bases = [words[1] for words in instructions if words[0] == "FROM"]
    assert bases[-1] == "scratch" and all(re.search(r":\d+\.\d+\.\d+", base) for base in bases[:-1]), bases
    channel = re.search(r'channel = "(.+)"', (ROOT / "rust-toolchain.toml").read_text()).group(1)
    assert f"rust:{channel}-" in bases[0], "another toolchain than the workspace's"
    user = [words[1] for words in instructions if words[0] == "USER"]
    assert user and not user[-1].startswith(("0", "root"))
    return [words[1:] for words in instructions if words[0] == "COPY" and not words[1].startswith("--")]


def embedded_is_copied(copies: list[list[str]]) -> None:
    """What the crates embed of other folders is in the image; what only tests embed is not needed there."""
    copied = [ROOT / source for *sources, _ in copies for source in sources]
    for source in ROOT.glob("crates/*/src/**/*.rs"):
        if source.stem == "tests" or "tests" in source.parts:
            continue
        for path in EMBEDDED.findall(source.read_text()):
            embedded = (source.parent / path).resolve()
            is_there = any(embedded == place or place in embedded.parents for place in copied)
            assert is_there, f"{source.relative_to(ROOT)} embeds {embedded.relative_to(ROOT)}, which the image lacks"


def copied(copies: list[list[str]], folder: str) -> None:
    """What the image copies, in a folder of its own."""
    for *sources, target in copies:
        for source in sources:
            if (ROOT / source).is_dir():
                shutil.copytree(ROOT / source, Path(folder, target))
            elif target == "./":
                shutil.copy(ROOT / source, folder)
            else:
                Path(folder, target).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(ROOT / source, Path(folder, target))


def cargo(folder: str, target: Path, *arguments: str) -> None:
    command = ["cargo", *arguments, "--locked", "--quiet", "--package", "tradecred-cli"]
    subprocess.run(command, cwd=folder, env={**os.environ, "CARGO_TARGET_DIR": str(target)}, check=True)


def build_of_the_container(copies: list[list[str]]) -> None:
    """It is enough to build the command."""
    with tempfile.TemporaryDirectory() as folder:
        copied(copies, folder)
        cargo(folder, ROOT / "target", "check")


def image_without_an_engine(copies: list[list[str]]) -> None:
    """The command that the image holds, built as there, works where nothing else is, as nobody."""
    target = ROOT / "target" / "image"
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as image:
        copied(copies, folder)
        cargo(folder, target, "build", "--release", "--target", MUSL)
        os.chmod(image, 0o755)
        shutil.copy(target / MUSL / "release" / "tradecred", image)
        Path(image, "work").mkdir()
        nobody = [shutil.which("chroot"), "--userspec=65532:65532", image, "/tradecred"]
        for arguments in (["--version"], ["conform", "--only", "validity"], ["conform", "--only", "proof", "--seed", "7"]):
            subprocess.run([*nobody, *arguments], env={}, check=True)


def main() -> None:
    action = yaml.safe_load((HERE / "action.yml").read_text())
    form_of_the_action(action)
    form_of_the_workflow(action)
    run_of_the_action(action)
    copies = form_of_the_container()
    embedded_is_copied(copies)
    if "--build" in sys.argv[1:]:
        build_of_the_container(copies)
    if "--image" in sys.argv[1:]:
        image_without_an_engine(copies)
    print("action, workflow and container file are in order")


if __name__ == "__main__":
    main()
