"""Words that the rules for quotations know, by lemma. Own compilation; counts on annotated news decided close calls."""


def words(text: str) -> frozenset[str]:
    """The words of `text`."""
    return frozenset(text.split())


# Verbs that report words: they take a quotation or a clause that says what was said.
SPEECH_VERBS = words("""
    acknowledge add admit advise affirm allege announce answer argue ask assert assure attest begin boast brag
    caution challenge chant charge chime claim clarify comment complain concede conclude confess confide confirm
    contend continue counter cry declare demand deny disclose echo emphasise emphasize estimate exclaim explain find
    fire fret fume go gush hint indicate inform insist interject interrupt joke lament maintain mention muse mutter
    note object observe opine plead pledge post predict proclaim promise pronounce propose protest quip quote read
    reaffirm reassure recall recommend recount reflect reiterate relate remark remind repeat reply report respond
    retort reveal rule say scoff scream shout shrug sigh signal snap sneer speculate state stress suggest sum
    summarise summarize swear tell testify thunder tweet underline underscore urge volunteer vow warn whisper wonder
    write yell
""")

# Of these, the ones that report speech only where its words stand in quotation marks: alone they mean other things.
QUOTING_VERBS = words("""
    begin challenge charge chime continue echo find fire fret go interrupt object read reflect relate rule shrug
    sigh snap sum
""")

# Verbs whose infinitive complement is what was said: "vowed to return", "urged ministers to act".
COMMISSIVE_VERBS = words("""
    advise ask beg call challenge claim decline demand instruct offer order petition plead pledge profess promise
    propose refuse request swear tell threaten urge vow warn
""")

# Verbs that judge or name in words: the quoted fragment, or what is said of the object, is the speaker's.
JUDGEMENT_VERBS = words("""
    accuse applaud assail attack attribute blame blast brand call cast characterise characterize cite coin compare
    condemn credit criticise criticize decry defend demand denounce deny depict deride describe dismiss dub equate
    express extol hail invoke issue label lambast lambaste lampoon liken mock offer paint pan point portray praise
    promise question rail raise rebuke refer reject ridicule rip slam speak talk tout trash trumpet underscore urge
    use voice welcome
""")

# Nouns that carry words: a statement says, and who issued it says it.
DOCUMENT_NOUNS = words("""
    account ad address advertisement affidavit analysis announcement article blog book briefing column comment
    communique complaint document editorial email essay filing interview lawsuit letter memo memoir message news
    note paper poll post press-release quote release remark report response ruling script speech statement study
    survey testimony transcript tweet video
""")

# Nouns for people known by what they do, as unnamed sources are: "a senior official", "the spokesman".
PERSON_NOUNS = words("""
    activist adviser advisor advocate aide ally ambassador analyst attorney author banker bishop boss businessman
    businesswoman candidate captain chair chairman chairwoman chancellor chief coach colleague commander
    commissioner congressman congresswoman conservative councillor critic democrat deputy diplomat director doctor
    economist editor envoy executive expert father founder friend general governor head historian host industrialist
    insider journalist judge king lawmaker lawyer leader liberal lieutenant lord man manager mayor minister monarch
    mother neighbor neighbour nominee observer officer official organizer owner participant patient pilot politician
    pollster pope premier president priest prince princess professor prosecutor queen reporter representative
    republican researcher resident scientist secretary senator sheriff soldier source speaker spokesman spokesperson
    spokeswoman staffer strategist student supporter surgeon teacher trader treasurer veteran victim voter witness
    woman worker writer
""")

FEMALE_WORDS = words("""
    actress aunt baroness businesswoman chairwoman congresswoman councilwoman daughter duchess girl grandmother
    housewife lady madam miss mother mrs ms nun princess queen saleswoman sister spokeswoman widow wife woman
""")
MALE_WORDS = words("""
    actor baron boy brother businessman chairman congressman councilman duke father gentleman grandfather husband
    king lord man monk mr pope priest prince salesman sir son spokesman uncle widower
""")

# Where something was said: "told reporters" is no medium, "told Sky News" is.
NEGATIONS = frozenset({"not", "n't", "never", "no"})
