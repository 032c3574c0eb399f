"""Words that stand with names: forms of address, offices and functions, words of media and of credits.

Own compilation, from the style books' usual forms of address and from the offices and trades that news English names
people by. All in lower case, without a final dot.
"""

from briefgen.extract.wordlists import words

FEMALE_ADDRESS = words("mrs ms miss mme madame lady dame baroness queen princess duchess countess sister")
MALE_ADDRESS = words("mr sir lord baron king prince duke count emperor pope brother father")
ADDRESS = (
    FEMALE_ADDRESS
    | MALE_ADDRESS
    | words("""
    dr prof professor rev reverend hon president vice-president sen senator rep representative congressman
    congresswoman gov governor mayor judge justice gen general lt lieutenant col colonel maj major capt captain
    sgt sergeant cpl corporal pvt private adm admiral cmdr commander chancellor ayatollah imam sheikh sheik
    cardinal bishop archbishop rabbi cllr councillor vice""")
)
# Forms of address that stand between an office and a name: "Health Secretary Dr Ann Lee".
COURTESIES = words("mr mrs ms miss dr sir lady lord dame mme rep sen gov")
# Before a bare surname these make a form of the name ("President Putin"); the others are only an office.
NAME_FORMS = ADDRESS - words("vice general private major count commander father brother sister representative")

FEMALE_ROLES = words("""
    actress alderwoman assemblywoman businesswoman chairwoman congresswoman councilwoman forewoman policewoman
    princess queen servicewoman spokeswoman stateswoman""")
MALE_ROLES = words("""
    actor alderman assemblyman businessman cardinal congressman councilman imam king policeman pope prince
    serviceman spokesman statesman""")

ROLES = (
    FEMALE_ROLES
    | MALE_ROLES
    | words("""
    academic accountant activist actor administrator admiral adviser advisor advocate agent aide ambassador analyst
    anchor archbishop architect artist assistant astronaut athlete attache attorney author ayatollah baker banker
    barrister bassist biographer biologist bishop blogger boss candidate captain cardinal carpenter ceo cfo chair
    chairman chairperson chairwoman chancellor chef chemist chief chief-of-staff chieftain cleric clerk
    climatologist co-author co-chair co-chairman co-director co-founder co-owner coach colonel columnist comedian
    commandant commander commander-in-chief commentator commissioner commuter comptroller congressman congresswoman
    constable consul consultant contractor controller coordinator coroner correspondent councillor councilman
    councilwoman counsel counsellor counselor curator czar dancer dealer dean defendant delegate demographer
    demonstrator dentist deputy designer detective developer dictator diplomat director director-general dissident
    doctor driver drummer economist editor educator emir engineer entrepreneur envoy epidemiologist executive expert
    farmer fellow filmmaker financier firefighter footballer forecaster founder front-runner frontrunner fundraiser
    general geologist goalkeeper governor governor-general guerrilla guitarist gunman head historian host hunter
    imam inspector instructor interpreter inventor investigator investor janitor journalist judge jurist justice
    king labourer laureate lawmaker lawyer leader lecturer legislator librarian lieutenant lobbyist magistrate
    magnate major manager marshal mayor mechanic mediator medic mep mercenary meteorologist midfielder midwife
    militant minister missionary moderator mogul monarch mp msp musician naturalist negotiator nominee novelist nun
    nurse nutritionist officer official oligarch ombudsman organiser organizer painter paramedic parliamentarian
    passenger pastor patriarch pensioner philanthropist philosopher photographer physician physicist pianist pilot
    pioneer planner player playwright poet policeman politician pollster pope practitioner preacher premier
    presenter president president-elect priest principal producer professor programmer prosecutor protester provost
    psychiatrist psychologist publicist publisher pundit quarterback rabbi rapper receptionist rector referee
    refugee registrar regulator reporter representative researcher resident reverend ruler sailor salesman scholar
    scientist sculptor secretary secretary-general secretary-treasurer seismologist senator sergeant servant sheikh
    sheriff shopkeeper singer sociologist soldier solicitor solicitor-general songwriter speaker speechwriter
    spokesman spokesperson spokeswoman statistician strategist striker student superintendent supervisor surgeon
    surveyor survivor suspect tanaiste taoiseach teacher teammate technician technologist theologian therapist
    tourist trader trainer translator treasurer trooper trustee tsar tycoon under-secretary undersecretary
    undersecretary-general vet vicar vice-chair vice-chairman vice-president violinist virologist volunteer voter
    warden warlord welder whip whistleblower witness writer zoologist""")
)

# What is somebody's own: before these a lone surname is still a person's ("the Smith campaign"), before "missiles" not.
PERSONAL = ROLES | words("""
    administration aide ally appointee backer bid camp campaign candidacy case cabinet critic doctrine donor era
    event family fan foundation government home legacy loyalist nomination opponent plan policy presidency
    protege rally regime reign rival speech staffer supporter surrogate team tenure trial victory voter win year""")

# News and picture agencies that credit lines name; none is an actor where it is credited.
AGENCIES = (
    "AP",
    "AFP",
    "PA",
    "EPA",
    "UPI",
    "dpa",
    "DPA",
    "Reuters",
    "REUTERS",
    "Getty",
    "TASS",
    "ANSA",
    "Xinhua",
    "Interfax",
    "INTERFAX",
)

# Words by which a medium or agency is known; it is no actor where it only carries what somebody says.
MEDIA = words("""
    news channel tv television radio broadcaster agency times post journal herald tribune telegraph guardian
    independent mirror sun mail express magazine newspaper gazette chronicle daily weekly observer podcast media
    press bbc cnn nbc abc cbs npr pbs msnbc itv dw rt afp ap pa reuters tass interfax bloomberg politico axios
    buzzfeed facebook twitter telegram instagram youtube whatsapp tiktok linkedin snapchat reddit""")

# Prepositions after which a medium carries what is said: "in an interview with", "wrote on", "speaking to".
CARRYING = frozenset({"with", "on", "to", "in", "via", "through"})

# Words that tell what a name of several words names: a body's last word, a place's first or last.
BODY_LAST = words("""
    agency airlines airways alliance assembly association authority bank brothers bureau centre center chamber
    church club co college commission committee company congregation construction consortium cooperative corp
    corporation council court department federation ferries forum foundation fund gmbh group holdings inc industries
    institute institution insurance laboratories laboratory league llc ltd ministry motors museum network
    observatory orchestra organisation organization partners party pharmaceuticals plc police railways school
    senate society studios systems technologies trust union university""")
PLACE_FIRST = words("bay cape fort gulf isle lake mount port river strait")
PLACE_LAST = words("""
    bay boulevard canal county desert district gulf highlands island islands isle isles lake mountain mountains
    ocean peninsula plateau prefecture province river road sea square strait street valley village""")
