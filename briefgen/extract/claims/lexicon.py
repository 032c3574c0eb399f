"""Words that the rules for claims know, by lemma. Own compilation from reading news; no annotation was copied."""

from briefgen.extract.wordlists import words

# ── what a governing verb makes of the clause under it ───────────────────────────────────────────────────────────────

PLANNING = words("""
    agree aim announce arrange bind book decide due expect go intend offer order plan pledge prepare prepared project
    promise ready schedule seek set slate target vow want will willing
    """)
CARRYING_OUT = words("""
    begin cease come continue finish get happen help keep manage proceed remain resume start stop use
    """)
NEGATING = words("decline fail neglect refuse")
DENYING = words("deny dispute refute")
DISMISSING = words("dismiss rebut reject")  # with what is claimed: "dismissed reports that"
CLAIMED_NOUNS = words("""
    accusation allegation assertion charge claim insinuation plan report rumor rumour speculation suggestion
    """)
FALSE = words("""
    baseless fabrication false fiction groundless hoax incorrect invention lie nonsense unfounded untrue
    """)
INTENTIONS = words("agreement deal decision intention order plan pledge promise")
DOUBTFUL_ADJECTIVES = words("able bound certain likely possible probable sure supposed unable unlikely")
EXCLUDING = words("exclude preclude rule")  # "ruled out sending"
BELIEVING = words("accuse allege assume believe claim estimate suggest suspect think")
REPORTING = words("""
    acknowledge add admit affirm announce argue assert assure caution claim comment concede conclude confirm contend
    declare disclose emphasise emphasize explain hint indicate inform insist maintain mention note notify observe
    predict recall reiterate remark remind repeat reply report respond reveal say state stress tell testify tweet
    underline underscore warn write
    """)
TELLING_NOUNS = words("announcement assurance confirmation declaration fact message prediction statement warning")
KNOWING = words("demonstrate discover find know learn mean prove realise realize see show understand")
EXISTENCE = words("appear be become remain seem")
SPEAKING = words("ask press question speak")
TRYING = words("aim attempt struggle tend try")
GOVERNING = PLANNING | CARRYING_OUT | NEGATING | EXISTENCE | TRYING
TELLING = REPORTING | BELIEVING | DENYING | KNOWING
INNER = words("""
    care desire dislike dream enjoy fear feel hate hope imagine know like love mean prefer regret remember think
    understand wish wonder worry
    hop
    """)  # states of mind: nothing to check; "hop" is what the lemmatiser makes of "hopes"
DOUBTFUL_MODALS = words("can could may might must ought should")
FUTURE_MODALS = words("will shall wo 'll")
NEGATIONS = words("no not n't never neither nobody none nor nothing")
NEGATING_ADVERBS = words("barely hardly never neither scarcely")
CONDITIONS = words("if unless whether")
CONDITION_NOUNS = words("event case")  # "in the event of"

PLACE_PREPOSITIONS = words("""
    across along alongside around at below beneath beside by in inside into near off on onto outside over through
    throughout to toward towards under via within
    """)
WITH_PREPOSITIONS = words("against among between versus vs with")
FROM_PREPOSITIONS = words("from out")

# ── words that say the same; the first stands for all; where a verb means something else than its noun, it goes first ─

_ALIKE = """
    meet meeting talk talks summit negotiation negotiate session convene gathering consultation confer
    visit trip tour travel
    arrive arrival
    leave depart departure exit
    call phone telephone
    attack assault airstrike ambush strike hit rock jolt
    shell shelling bombard bombardment
    bomb bombing blast explode explosion detonate detonation
    invade invasion aggression incursion
    exercise drill wargame manoeuvre maneuver
    kill killing die death dead murder slay slaying massacre assassinate assassination fatality perish slaughter toll
    injure injury wound hurt injured wounded
    shoot shooting gunfire gunshot
    violate violation breach
    send deploy deployment dispatch station mass amass
    withdraw withdrawal pullout pull retreat
    decide decision
    rule ruling
    sign signing ink
    elect election
    vote voting ballot poll referendum
    resign resignation quit
    arrest detain detention apprehend custody
    charge indict indictment
    accuse accusation allege
    acquire acquisition buy purchase takeover buyout
    merge merger
    launch unveil unveiling introduce introduction release rollout debut
    announce announcement declare declaration
    crash collision collide derail derailment wreck
    protest demonstration rally demonstrator protester
    sell sale
    agree agreement deal accord pact
    defeat beat overcome
    win victory triumph
    marry wedding marriage wed
    sentence sentencing jail imprison
    convict conviction guilty
    appoint appointment name pick select choose nominate nomination tap
    close closure shut
    open opening
    begin start commence
    end conclude finish
    quake earthquake tremor temblor
    flood flooding
    fire blaze inferno
    hospital hospitalize clinic
    train training
    prepare preparation
    plan planning
    threaten threat
    warn warning
    sanction penalty
    virtual online remote
    border frontier
    troop soldier
    build buildup
    rise increase grow growth climb soar jump surge
    fall decrease drop decline plunge slump
    cut reduce reduction slash
    steal theft rob robbery heist burglary
    escape flee
    rescue save
    search hunt
    find discover discovery
    seize seizure capture confiscate
    hijack hijacking
    kidnap kidnapping abduct abduction
    hack hacking cyberattack
    sue lawsuit suit
    acquit acquittal
    ban prohibit
    approve approval
    reject rejection rebuff
    offer bid
    hire recruit rehire
    replace succeed
    stop halt
    support back backing
    help aid assist assistance
    destroy destruction demolish
    damage devastate
    collapse topple
    evacuate evacuation
    trap stranded strand
    test testing
    delay postpone postponement
    cancel cancellation scrap
    suspend suspension
    patch fix repair update
    company firm corporation
    police cop
    child kid
    film movie
    president presidency
    illegal unlawful
    huge massive giant enormous
    large big
    nation country
    house home
    car vehicle automobile
    plane aircraft jet airliner airplane
    ship vessel boat
    gunman shooter
    gun firearm
    overturn reverse reversal
    price cost
    grave serious severe
    heavy high
    """
_VERBS_ALIKE = """
    dismiss sack oust axe
    """
VERBS_ALIKE = {word: line.split()[0] for line in _VERBS_ALIKE.strip().splitlines() for word in line.split()}
ALIKE = {word: line.split()[0] for line in _ALIKE.strip().splitlines() for word in line.split()}
