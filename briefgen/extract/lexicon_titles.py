"""Words that stand with names: forms of address, offices and functions, words of media and of credits.

Own compilation, from the style books' usual forms of address and from the offices and trades that news English names
people by. All in lower case, without a final dot.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FEMALE_ADDRESS = _words("mrs ms miss mme madame lady dame baroness queen princess duchess countess sister")
MALE_ADDRESS = _words("mr sir lord baron king prince duke count emperor pope brother father")
ADDRESS = (
    FEMALE_ADDRESS
    | MALE_ADDRESS
    | _words("""dr prof professor rev reverend hon president vice-president sen senator rep representative congressman
        congresswoman gov governor mayor judge justice gen general lt lieutenant col colonel maj major capt captain sgt
        sergeant cpl corporal pvt private adm admiral cmdr commander chancellor ayatollah imam sheikh sheik cardinal
        bishop archbishop rabbi dr cllr councillor""")
)
# Before a bare surname these make a form of the name ("President Putin"); the others are only an office.
NAME_FORMS = ADDRESS - _words("general private major count commander father brother sister representative")

FEMALE_ROLES = _words("""spokeswoman chairwoman congresswoman businesswoman actress queen princess mother wife daughter sister widow
    policewoman servicewoman stateswoman businesswoman noblewoman grandmother aunt niece girlfriend waitress heiress
    hostess policewoman forewoman assemblywoman councilwoman alderwoman councilwoman saleswoman woman girl""")
MALE_ROLES = _words("""spokesman congressman businessman actor king prince father husband son brother widower policeman serviceman
    statesman nobleman grandfather uncle nephew boyfriend waiter heir priest monk cardinal pope imam assemblyman
    councilman alderman salesman fisherman man boy""")

ROLES = (
    FEMALE_ROLES
    | MALE_ROLES
    | _words("""academic accountant activist actor administrator admiral adviser advisor advocate agent aide ally ambassador
        analyst anchor apologist appointee archbishop architect artist assistant astronaut athlete attache attorney
        author ayatollah baker banker barrister biographer biologist bishop blogger boss broker builder candidate captain
        cardinal caretaker carpenter ceo cfo chair chairman chairperson challenger chancellor chef chemist chief
        chief-of-staff chieftain citizen cleric clerk climatologist coach co-author co-chair co-chairman co-founder
        co-owner colleague colonel columnist comedian commander commander-in-chief commandant commentator commissioner
        comptroller congressman congresswoman conservative constable consul consultant contractor controller
        coordinator coroner correspondent councillor councilman councilwoman counsel counsellor counselor critic curator
        dancer dealer dean defendant defender delegate democrat demographer dentist deputy designer detective developer
        dictator diplomat director director-general dissident doctor doorman driver economist editor educator elder
        emir engineer entrepreneur envoy epidemiologist executive expert farmer fellow fighter filmmaker financier
        firefighter firebrand footballer forecaster founder freshman fundraiser general geologist governor
        governor-general guard guardian guerrilla guest guitarist gunman head historian hostage host hunter imam
        incumbent independent inspector instructor interpreter inventor investigator investor janitor journalist judge
        jurist justice king labourer laureate lawmaker lawyer leader lecturer legislator lender liaison liberal
        librarian lieutenant lobbyist magistrate maker magnate major manager marine marshal mayor mechanic mediator
        medic mercenary meteorologist midwife militant millionaire billionaire miner minister ministerial missionary
        model moderator mogul monarch monk mp msp mep musician naturalist negotiator neighbour neighbor nominee novelist
        nun nurse nutritionist observer officer official oligarch ombudsman opponent organizer organiser owner
        painter paramedic parliamentarian participant partner passenger pastor patient patriarch philanthropist
        philosopher photographer physician physicist pianist pilot pioneer planner player playwright poet policeman
        politician pollster pope practitioner preacher premier president president-elect presenter priest
        prime-minister principal prisoner producer professor programmer prosecutor provost psychiatrist psychologist
        publicist publisher pundit pupil rabbi ranger rapper rebel receptionist recorder rector referee refugee
        registrar regulator reporter representative republican researcher resident retiree reverend rival ruler sailor
        salesman scholar scientist sculptor secretary secretary-general seismologist senator sergeant servant sheikh
        sheriff shopkeeper singer sociologist soldier solicitor solicitor-general songwriter specialist speaker
        speechwriter spokesman spokesperson spokeswoman staffer star statesman statistician strategist striker student
        superintendent supervisor supporter surgeon surveyor survivor suspect swimmer teacher teammate technician
        technologist tenor theologian therapist trader trainer translator treasurer trustee tsar czar tycoon
        undersecretary under-secretary undersecretary-general vet veteran vice-chair vice-chairman vice-president
        vicar victim violinist virologist volunteer warden warlord welder whistleblower winner witness worker writer
        zoologist taoiseach tanaiste""")
)

# Nouns that end an "of" title: "Secretary of State", "chief of staff".
OF_TITLES = frozenset(
    {"secretary of state", "chief of staff", "minister of state", "head of state", "commander in chief"}
)

# Words by which a medium or agency is known; it is no actor where it only carries what somebody says.
MEDIA = _words("""news channel tv television radio broadcaster agency times post journal herald tribune telegraph guardian
    independent mirror sun mail express magazine newspaper gazette chronicle daily weekly observer podcast media press
    bbc cnn nbc abc cbs npr pbs msnbc itv dw rt afp ap pa reuters tass interfax bloomberg politico axios buzzfeed
    facebook twitter telegram instagram youtube whatsapp tiktok linkedin snapchat reddit""")
