"""Words that the rules for quotations know, by lemma. Own compilation; counts on annotated news decided close calls."""

from briefgen.extract.mentions.titles import ROLES
from briefgen.extract.wordlists import words

# Verbs that report words: they take a quotation or a clause that says what was said.
SPEECH_VERBS = words("""
    acknowledge add admit advise affirm allege announce answer argue ask assert assure attest begin boast brag
    caution challenge chant charge claim clarify comment complain concede conclude confess confide confirm
    contend continue counter cry declare demand deny disclose echo emphasise emphasize estimate exclaim explain find
    fret fume gush hint indicate inform insist interject interrupt joke lament maintain mention muse mutter
    note object observe opine plead pledge post predict proclaim promise pronounce propose protest quip quote read
    reaffirm reassure recall recommend recount reflect reiterate relate remark remind repeat reply report respond
    retort reveal rule say scoff scream shout shrug sigh signal snap sneer speculate state stress suggest sum
    summarise summarize swear tell testify thunder tweet underline underscore urge volunteer vow warn whisper wonder
    write yell
""")

# Of these, the ones that report speech only where its words stand in quotation marks: alone they mean other things.
QUOTING_VERBS = words("""
    begin challenge charge continue echo find fret interrupt object read reflect relate rule shrug
    sigh snap sum
""")

# Verbs that report words only together with the word that follows: "went on", "shot back", "as X put it".
PHRASAL_VERBS = {
    "break": "in", "butt": "in", "chime": "in", "chip": "in", "cut": "in", "fire": "back", "go": "on", "hit": "back",
    "jump": "in", "put": "it", "shoot": "back",
}  # fmt: skip

# Verbs with an object who is spoken to: what follows them is no subject ("told Rossi").
ADDRESSING_VERBS = words("advise ask assure inform remind tell urge warn")

# Verbs whose infinitive complement is what was said: "vowed to return", "urged ministers to act".
COMMISSIVE_VERBS = words("""
    advise ask beg call challenge claim decline demand instruct offer order petition plead pledge profess promise
    propose refuse request swear tell threaten urge vow warn
""")

# Verbs that judge or name in words: the quoted fragment, or what is said of the object, is the speaker's.
JUDGEMENT_VERBS = words("""
    accuse applaud assail attack attribute blame blast brand call cast characterise characterize cite coin compare
    condemn credit criticise criticize decry defend demand denounce deny depict deride describe dismiss dub equate
    express extol hail invoke issue label lambast lambaste lampoon liken mock paint pan point portray praise
    promise question rail raise rebuke refer reject ridicule rip slam speak talk tout trash trumpet underscore urge
    voice welcome
""")

# Of these, the ones whose object is judged, in no words that are given: "derided the plan".
APPRAISING_VERBS = words("""
    applaud assail attack blast condemn criticise criticize decry denounce deride extol hail lambast lambaste mock pan
    praise rebuke reject ridicule slam trash welcome
""")

# Verbs whose object alone tells what somebody said: "accused them of theft", "predicted a flood", "reiterated support".
# Not those that judge what has happened ("condemned the attack"), since that is nobody's claim.
STANCE_VERBS = words("""
    demand deny emphasise emphasize express predict reaffirm reiterate stress underline underscore voice
""")
ACCUSING_VERBS = words("accuse blame")

# Of these, and of others, the ones whose object is what somebody else said.
DISPUTING_VERBS = words("deny dismiss dispute question rebuff rebut refute reject")

# Verbs that say of what with a preposition: "warned of a flood", "called for talks".
STANCE_PREPOSITIONS = {"call": ("for",), "warn": ("about", "against", "of")}

# Verbs that take back what stands behind them: it is what somebody says is not so, or will not do.
DENYING_VERBS = words("""
    challenge decline deny dismiss dispute doubt question rebuff rebut refuse refute reject
""")

# Nouns that carry words: a statement says, and who issued it says it.
DOCUMENT_NOUNS = words("""
    account ad address advertisement affidavit agreement analysis announcement article blog book briefing column comment
    communique complaint document editorial email essay filing inquiry interview investigation item lawsuit letter memo
    memoir message news note paper petition poll post press-release quote ranking release remark report research
    response ruling script speech statement study survey testimony transcript tweet video
""")

# Nouns for where something is said: what was said “at the meeting” is what stands before.
OCCASION_NOUNS = DOCUMENT_NOUNS | words("""
    appearance briefing broadcast call conference conversation debate event forum gathering hearing meeting program
    programme rally session show summit talk visit
""")

# Nouns for an utterance: what hangs on them in quotation marks is what was uttered.
SPOKEN_NOUNS = words("""
    accusation allegation announcement appeal argument assertion assessment attack call chant charge claim comment
    complaint contention criticism cry declaration demand denial description letter line message note objection
    phrase pledge plea prediction promise protest question remark reply report request response slogan speech
    statement suggestion threat tweet verdict vow warning word
""")

# Nouns for people without a name, beside the roles and offices: "a senior source", "the victim's mother".
PERSON_WORDS = ROLES | words("""
    ally analyst applicant backer boy brother buyer caller candidate child citizen colleague conservative consumer
    critic customer daughter defender democrat demonstrator donor driver employer expert family-member farmer father
    fighter foe follower friend front-runner frontrunner girl guest guy husband incumbent independent insider investor
    juror kid lawmaker lawyer leader liberal listener lord loyalist man moderate mother narrator neighbor neighbour
    neurosurgeon nurse observer opponent organiser organizer owner parent participant partisan passenger patient people
    player prisoner progressive prosecutor protester reader refugee relative reporter republican researcher resident
    rival runner scholar seller shareholder sister skeptic son source speaker staffer stranger student supporter surgeon
    surrogate survivor teacher trader veteran victim viewer visitor volunteer voter widow widower wife witness woman
    worker writer youngster
""")

# Words for some of several: "many in the crowd", "others".
INDEFINITE = words("all both few half majority many more most none one other others several some third two")

# Roles at the top of a body, which "the head of" it, its "chief" or "leader" may mean.
HEAD_ROLES = words("chairman chairwoman chancellor chief director general governor head leader mayor premier president")

NEGATIONS = frozenset({"not", "n't", "never", "no"})

# Nouns for bodies that speak with one voice or many.
BODY_NOUNS = words("""
    administration agency alliance army assembly association authority bank board body branch bureau business cabinet
    camp campaign charity church coalition commission committee community company corporation council country court
    crowd delegation department embassy employer establishment faction family federation firm force foundation
    government group house household institute institution jury leadership majority media military ministry mission
    movement nation network newspaper office opposition organisation organization outlet panel paper parliament party
    people police press publisher regime regulator senate service side squad staff state team think-tank trust union
    unit university watchdog website wing
""")

# How other nouns for people end: "epidemiologist", "librarian", "frontman".
PERSON_ENDINGS = ("eer", "ian", "ist", "man", "person", "woman")

# Nouns that stand for an institution just named by a longer name: "the ministry".
INSTITUTION_NOUNS = words("""
    agency alliance army association authority bank board bureau church club coalition commission committee company
    council court department federation foundation fund institute ministry movement parliament party senate union
    university
""")

SPEAKING_NOUNS = PERSON_WORDS | BODY_NOUNS | DOCUMENT_NOUNS | INDEFINITE
