"""Words that the rules for events know, by lemma. Own compilation from reading news; no annotation was copied."""

from briefgen.extract.speech import lexicon
from briefgen.extract.wordlists import words

EVENT_NOUNS = words("""
    abduction accident accord acquisition address admission adoption aggression agreement airstrike ambush amendment
    annexation anniversary announcement apology appearance appointment approval armistice arrest arrival
    assassination assault attack attempt auction audit award bailout ballot ban bankruptcy battle birth birthday
    blackout blast blaze blockade bombardment bombing boycott breach breakdown breakthrough briefing broadcast
    burial buyout by-election call campaign capture caucus ceasefire celebration ceremony clash closure collapse
    collision commission completion concert conference conflict confrontation congress construction contest
    convention conversation conviction coronation coup crackdown crash crisis crossing cut deal death debate debut
    decision declaration defeat delay delivery demonstration departure deployment deportation derailment detention
    development dialogue dinner disappearance disaster disclosure discovery dismissal disruption drill drought
    earthquake election embargo encounter endorsement epidemic eruption escape evacuation eviction examination
    execution exercise exhibition expansion expedition explosion expulsion extradition famine festival fight
    fighting final fine fire firefight flight flood flooding flurry funeral gala game gathering genocide hack
    handover handshake hearing heatwave hijacking holiday hurricane ignition imposition inauguration incident
    increase incursion inquiry inspection installation integration intervention interview introduction intrusion
    invasion investigation investment invitation kidnapping killing landing landslide launch lawsuit layoff leak
    liberation lockdown lunch maneuver manoeuvre marathon march massacre match meeting merger mission murder mutiny
    nationalisation nationalization negotiation nomination offensive offering opening operation ordination outage
    outbreak outcry overthrow parade patrol payment performance poisoning poll premiere primary privatisation
    privatization probe procession protest pullout purchase purge quake raid rally ratification rebellion recall
    recapitalization reception redemption reduction referendum refusal rejection release relocation removal renewal
    report rescue reshuffle resignation resolution restructuring retirement retreat reunion revision revolt
    revolution riot robbery round ruling runoff sale sanction seizure seminar sentencing sermon session settlement
    shelling shooting showdown siege sighting signing sinking sit-in skirmish speech stabbing stampede standoff
    storm strike submission suicide summit surrender suspension swap takeover talk talks test testimony theft toast
    tornado tour tournament transaction transfer transformation transition trial trip truce tsunami typhoon unrest
    unveiling uprising verdict victory violation violence visit vote voting walkout war wedding withdrawal workshop
    """)

LIGHT_VERBS = words("""
    attend begin carry chair commence complete conclude conduct continue convene end erupt fight follow give have
    hold host join launch lead make occur open pay perform postpone precede resume schedule see sit stage start
    stop suffer suspend take undergo
    """)

VAGUE_VERBS = words("bring call come get give go have hold make put set take")  # tell little without what they go with

HAPPEN_VERBS = words("begin commence conclude continue end erupt happen last occur open resume start stop take")

STATIVE_VERBS = words("""
    account amount appear average be believe belong compare comprise concern consider consist constitute contain
    cost deserve desire differ equal exceed exist expect fear feel fit hate have hope intend involve keep know lack
    lie like live look love matter mean need owe own possess prefer range regard relate remain remember represent
    resemble result seek seem stand stay suppose tend think tie total understand use want weigh wish work worry
    """)

# Verbs of saying and judging that are left to the quotations; announcing, posting and protesting are news themselves.
SPEECH_VERBS = (lexicon.SPEECH_VERBS - lexicon.QUOTING_VERBS - words("announce post protest")) | words("""
    accuse agree blame call charge cite condemn criticise criticize describe express forecast hail object point praise
    react request thank threaten welcome
""")

PERFORMING_VERBS = words("declare demand offer pledge proclaim promise propose")  # with an object: no mere saying
ACCUSING_VERBS = words("accuse blame")
ALLEGING_VERBS = words("accuse allege blame claim contend suspect assert charge")
THINKING_VERBS = words("assume believe estimate speculate suppose think")
BELIEVING_VERBS = THINKING_VERBS | words("imply suggest")
DENYING_VERBS = words("deny reject dismiss refute dispute rebut")
UNREAL_VERBS = words("""
    avert avoid await ban block call consider contemplate demand deter discourage doubt fail fear foresee forbid hope
    imagine mull need oppose predict prevent propose recommend refuse request seek stop threaten urge want wish wonder
    """)
PLANNING_VERBS = words("""
    agree aim announce arrange book decide expect go intend invite order plan pledge prepare project promise propose
    schedule set slate target vow
    """)
POSTPONING_VERBS = words("adjourn defer delay move postpone push put reschedule shift")
PLANNING_ADJECTIVES = words("due set ready bound")
PLANNING_NOUNS = words("agreement arrangement deal invitation order pledge plan promise schedule vow")
IMPLICATIVE_VERBS = words("begin cease come continue get go help manage proceed resume start use")

ALLEGING_NOUNS = words("accusation allegation assertion charge claim report rumour rumor suspicion")
DENYING_NOUNS = words("denial")
DENIED_NOUNS = words("connection hand involvement knowledge link part participation responsibility role tie wrongdoing")
UNREAL_NOUNS = words("""
    ambition call chance danger deadline demand dream event fear goal hope hypothesis idea likelihood need offer
    option possibility potential pretext prospect purpose readiness refusal risk scenario threat warning willingness
    """)

ALLEGED_MODIFIERS = words("alleged allegedly apparent apparently purported reported reportedly supposed suspected")
PLANNED_MODIFIERS = words("coming forthcoming planned proposed scheduled upcoming")
UNREAL_MODIFIERS = words(
    "any eventual hypothetical imminent likely looming maybe no perhaps possible possibly potential potentially"
)

UNREAL_MARKS = frozenset({"if", "unless", "whether", "lest", "until", "till", "before"})
FUTURE_MODALS = frozenset({"will", "'ll", "wo", "shall"})
UNREAL_MODALS = frozenset({"would", "'d", "could", "may", "might", "can", "ca", "must", "should", "ought"})

NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"})
DATING_PREPOSITIONS = frozenset({"on", "in", "at", "during", "over", "for", "of"})  # alone; a range has "from" too

_ALIKE = """
    meet: meeting talk talks summit negotiation session consultation gather gathering convene
    visit: trip tour travel
    arrive: arrival
    leave: depart departure
    speak: call phone conversation telephone
    attack: strike raid assault airstrike offensive ambush
    shell: shelling bombardment bombard
    bomb: bombing blast explode explosion detonate
    invade: invasion aggression incursion
    exercise: drill game wargame manoeuvre maneuver
    kill: death die murder killing slay massacre assassinate assassination
    shoot: shooting
    violate: violation breach intrude intrusion
    send: deploy deployment dispatch
    withdraw: withdrawal pullout retreat
    decide: decision ruling rule resolve
    sign: signing
    elect: election vote poll ballot referendum
    resign: resignation quit
    arrest: detain detention
    acquire: acquisition buy purchase takeover
    merge: merger
    launch: unveil unveiling introduce introduction release
    announce: announcement declare declaration
    crash: collision collide derail derailment
    protest: demonstration rally march demonstrate
    sell: sale
    agree: agreement deal accord pact
    win: victory defeat beat
    marry: wedding marriage
    sentence: sentencing
    convict: conviction
    appoint: appointment name
    close: closure
    open: opening
    begin: start commence beginning
    end: conclude finish
    fly: flight
    land: landing
    deliver: delivery
    suspend: suspension
    approve: approval
    reject: rejection
    reduce: reduction
    restructure: restructuring
    investigate: investigation probe inquiry
    settle: settlement
    celebrate: celebration
    evacuate: evacuation
    expel: expulsion
    extradite: extradition
    erupt: eruption
    flood: flooding
    ratify: ratification
    nominate: nomination
    impose: imposition
    inspect: inspection
    perform: performance
    """
KINDS = {
    word: line.partition(":")[0].strip()
    for line in _ALIKE.strip().splitlines()
    for word in line.replace(":", "").split()
}
