"""Words that the rules for quotations know, by lemma. Own compilation; counts on annotated news decided close calls."""

# Verbs that report words: they take a quotation or a clause that says what was said.
SPEECH_VERBS = frozenset(
    """acknowledge add admit advise affirm allege announce answer argue ask assert assure attest begin boast brag
    caution challenge chant charge chime claim clarify comment complain concede conclude confess confide confirm
    contend continue counter cry declare demand deny disclose echo emphasise emphasize estimate exclaim explain fire
    fret fume gush hint indicate inform insist interject interrupt joke lament maintain mention muse mutter note object
    observe opine plead pledge post predict proclaim promise pronounce propose protest quip quote read reaffirm
    reassure recall recommend recount reflect reiterate relate remark remind repeat reply report respond retort reveal
    rule say scoff scream shout shrug sigh signal sneer snap speculate state stress suggest summarise summarize swear
    sum tell testify thunder tweet underline underscore urge volunteer vow warn whisper wonder write yell
    """.split()
)

# Of these, the ones that report speech only where its words stand in quotation marks: alone they mean other things.
QUOTING_VERBS = frozenset(
    "begin challenge charge chime continue echo fire fret interrupt object read reflect relate rule shrug sigh snap sum".split()
)

# Verbs whose infinitive complement is what was said: "vowed to return", "urged ministers to act".
COMMISSIVE_VERBS = frozenset(
    """advise ask beg call challenge claim decline demand instruct offer order petition plead pledge profess promise
    propose refuse request swear tell threaten urge vow warn""".split()
)

# Verbs that judge or name in words: the quoted fragment, or what is said of the object, is the speaker's.
JUDGEMENT_VERBS = frozenset(
    """accuse applaud assail attack attribute blame blast brand call cast characterise characterize cite coin compare
    condemn credit criticise criticize decry defend demand denounce deny depict deride describe dismiss dub equate
    express extol hail invoke issue label lambast lambaste lampoon liken mock offer pan paint point portray praise
    promise question raise rail rebuke refer reject ridicule rip slam speak talk tout trash trumpet underscore voice
    welcome urge use""".split()
)

# Nouns that carry words: a statement says, and who issued it says it.
DOCUMENT_NOUNS = frozenset(
    """account ad address advertisement affidavit analysis announcement article blog book briefing column comment
    communique complaint document editorial email essay filing interview lawsuit letter memo memoir message news note
    paper poll post press-release quote release remark report response ruling script speech statement study survey
    testimony transcript tweet video""".split()
)

# Nouns for people known by what they do, as unnamed sources are: "a senior official", "the spokesman".
PERSON_NOUNS = frozenset(
    """activist adviser advisor advocate aide ally ambassador analyst attorney author banker boss bishop businessman
    businesswoman candidate captain chairman chairwoman chair chancellor chief coach colleague commander commissioner
    congressman congresswoman conservative councillor critic deputy diplomat director doctor economist editor envoy
    executive expert father founder friend general governor head historian host industrialist insider journalist judge
    king lawmaker lawyer leader liberal lieutenant lord man manager mayor minister monarch mother neighbor neighbour
    nominee observer officer official organizer owner participant patient pilot politician pollster pope premier
    president priest prince princess professor prosecutor queen reporter representative republican democrat researcher
    resident scientist secretary senator sheriff soldier source speaker spokesman spokesperson spokeswoman staffer
    strategist student supporter surgeon teacher trader treasurer veteran victim voter witness woman worker writer
    """.split()
)

FEMALE_WORDS = frozenset(
    """actress aunt baroness businesswoman chairwoman congresswoman councilwoman daughter duchess girl grandmother
    housewife lady madam mother mrs ms miss nun princess queen saleswoman sister spokeswoman widow wife woman
    """.split()
)
MALE_WORDS = frozenset(
    """actor baron boy brother businessman chairman congressman councilman duke father gentleman grandfather husband
    king lord man monk mr pope priest prince salesman sir son spokesman uncle widower""".split()
)

# Where something was said: "told reporters" is no medium, "told Sky News" is.
NEGATIONS = frozenset({"not", "n't", "never", "no"})
