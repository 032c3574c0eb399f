"""Given names that tell a person's gender, as news English writes them.

Own compilation: the commonest given names of the English-speaking countries and of the countries most written about.
Names borne by women and men (Alex, Andrea, Jean, Kim, Robin, Sasha) are left out: where the name does not tell, nobody
guesses.
"""

from typing import Literal

from briefgen.extract.wordlists import words


def gender_of(given: str) -> Literal["f", "m"] | None:
    """The gender that a given name in normal form tells, None where it tells none."""
    return "f" if given in FEMALE else "m" if given in MALE else None


def is_given_name(word: str) -> bool:
    """Whether a word in normal form is a given name that is listed here."""
    return word in FEMALE or word in MALE


FEMALE = words(
    """abigail ada adele agnes agnieszka aisha alejandra alexandra alexandria alice alicia alina alison allison alyssa
    amal amanda amber amelia amina amy ana anastasia angela angelina anita ann anna annalena anne annegret annette
    annie antonia anya april ariana arlene astrid audrey ava ayesha barbara beatrice beatriz becky belinda benazir
    bernadette bernice beth bethany betsy betty beverly bianca birgit bonnie brenda bridget brigitte britney
    brittany camilla candace carla carly carmen carol carole carolina caroline carolyn carrie catherine cathy
    cecilia celine charlene charlotte chelsea cheryl chloe christiane christina christine christy ciara cindy claire
    clara claudia colleen condoleezza connie constance crystal cynthia danielle daphne daria debbie deborah debra
    deirdre delia delphine denise diana diane dianne dina dolores donna dora doreen doris dorothy ebony edith edna
    eileen elaine eleanor elena elisa elisabeth elise eliza elizabeth ella ellen elsa emily emma erica erika erin
    esther ethel eunice eva eve evelyn faith fatima felicia fiona florence frances francesca gabriela gabrielle gail
    gemma georgia georgina geraldine gertrude gillian gina giorgia giulia gladys glenda gloria grace greta gwen
    hannah harriet hazel heather heidi helen helena helene helga henrietta hilary hilda hillary holly ida ilse
    imelda indira ingrid irene irina iris isabel isabella isabelle ivana ivanka jacqueline jana jane janet janice
    janine jasmine jeanette jeanne jeannie jen jenna jennifer jenny jessica jill joan joanna joanne jodie johanna
    josephine joyce juana juanita judith judy julia juliana julie juliet june justine kamala karen karin karla kate
    katerina katharine katherine kathleen kathryn kathy katie katrin katrina katya kayla keisha kendra kersti
    khadija kirsten kirstie kristen kristi kristin kristina kylie laila lara larissa latisha latoya laura lauren
    leah leila lena lesia leticia liliana lillian lily linda lindsay lisa liudmila liz liza lizzy lois lori lorraine
    louise lucia lucille lucinda lucy luisa lydia lynne mabel madeleine madeline madison magdalena maggie maia
    malala mandy manuela marcia margaret margarita margrethe marguerite maria mariam mariana marianne marie marilyn
    marina marine marisa mariya marjorie marlene marsha marta martha martina mary maryam matilda maureen maxine maya
    megan meghan melania melanie melinda melissa mercedes meredith mette mia michelle mildred millie mindy miranda
    miriam molly mona monica monika muriel myra nadezhda nadia nadine nancy naomi natalia natalie natalya natasha
    nellie nicole nina nora noreen norma oksana olena olga olivia oprah pamela patricia patty paula pauline pearl
    peggy penelope penny petra phoebe phyllis polly priscilla priti rachael rachel ramona rebecca regina renata
    renee rhonda rita roberta rosa rosalind rose rosemary rosie roxanne ruby ruth sabina sabine sabrina sadie sally
    samantha sandra sanna sara sarah savannah selena sharon sheila shelley sherry sheryl shirley sienna sigrid
    silvia sofia sonia sonya sophia sophie stacey stella stephanie sue summer susan susana susanna suzanne svetlana
    sviatlana sylvia tabitha tamara tammy tanya tara tatiana tatyana teresa tessa thelma theresa therese tiffany
    tina tonya tracey tulsi ulrike ursula valentina valeria valerie vanessa vera veronica veronika victoria viktoria
    viola violet virginia vivian viviane wanda wendy whitney wilma winifred xenia yasmin yelena yolanda yulia yuliya
    yvette yvonne zainab zara zoe zuzana"""
)

MALE = words(
    """aaron abbas abdel abdul abdulla abdullah abe abraham abu adam adolf adrian ahmad ahmed alan albert alberto
    alejandro aleksandar aleksander aleksandr aleksei alessandro alexander alexandre alexei alexey alfonso alfred
    alfredo ali alistair allan allen alvaro amir anatoly anders andre andreas andrei andres andrew andrey andrii
    andriy andrzej andy angus anthony antoine anton antonio antony antti archibald arkady armando arnold artem
    arthur arturo asif atal aziz barack barry bart bashar ben benigno benito benjamin bernard bernardo bernd bernie
    bert bill billy binyamin bjorn bob bobby bogdan boris brad bradley brandon brendan brett brian bruce bruno bryan
    calvin carl carlos cedric cesar charles charlie chester christian christoph christophe christopher chuck
    clarence claude claus clement clifford clint clive colin connor craig curt curtis cyril cyrus damian damien dan
    daniel daniele danny darius dariusz darren darryl dave david davit dean declan denis dennis denys derek dermot
    derrick desmond dick didier diego dieter dietmar dimitri dimitris dirk dmitri dmitriy dmitry dmytro dominic don
    donald donnie doug douglas drew duncan dustin dwight earl ed eddie edgar edmund eduardo edward edwin egor ehud
    eli elias elliott elmer elon elvis emil emilio emmanuel emmerson enrico enrique eric erich erik ernest ernesto
    ernst erwin ethan etienne eugene evan evgeny evo eyad fabio faisal farid felipe felix ferdinand fernando fidel
    filip floyd francesco francis francisco franco francois frank frankie franz fred frederic frederick friedrich
    fyodor gabriel gareth gary gavin gennady geoff geoffrey george georges georgi georgy gerald gerard gerardo
    gerhard gilbert giles gino giorgio giorgos giovanni giulio giuseppe glen glenn gordon graham grant greg gregory
    grigory guido guillermo gunther gus gustav gustavo guy hakan hamid hamza hank hans harald harold harry harvey
    hasan hassan hector heiko heinrich heinz helmut henri henrik henry herbert herman hernan herve hiroshi hosni
    howard hubert hugh hugo humphrey husain hussein ian ibrahim idriss igor ihor ilham ilya imran ismail ivan ivo
    jacek jack jacob jacques jaime jair jake jakub jamal james janez janos jared jaroslaw jason javier jay jeb jeff
    jefferson jeffrey jens jeremy jerome jerry jerzy jesus jim jimmy joachim joao joaquin joe joel johan johann
    johannes john johnny jon jonas jonathan jorg jorge jose josef josep joseph josh joshua juan jules julian julien
    julio julius jurgen justin kaj karel karl kassym keith ken kenneth kevin khaled khalid kirill kirk klaus kofi
    konstantin konstantinos kurt kyle kyriakos lance larry lars laurent lawrence lech leo leon leonard leonid
    leonidas leopoldo lester lewis liam lionel lloyd lorenzo louis luc luca lucas ludwig luigi luis luiz lukas luke
    lyndon magnus mahmoud malcolm mamadou manfred manuel marc marcel marcelo marcin marco marcos marcus marek mario
    marius mark markus marlon martin martti marty marvin mateusz mathias matt matteo matthew matthias maurice
    mauricio mauro max maxim maximilian mehmet meir mevlut michael michal michel miguel mihai mikael mike mikhail
    mikheil miles milos milton mitch mitt mohamed mohammad mohammed mordechai mostafa muammar muhammad mukhtar murat
    mustafa narendra nathan nathaniel nawaz ned neil nelson nestor neville nicholas nick nicolae nicolas nigel
    nikita nikol nikola nikolai nikolaos nikolas nikolay nils noah noel norbert norman nouri nuri nursultan olaf
    oleg oleh oleksandr oleksii oleksiy oliver olivier omar orlando osama oscar oskar otto owen pablo paddy paolo
    pascal patrick paul paulo pavel pavlo pawel pedro per percy pervez pete peter petr petro petteri phil philip
    philippe phillip pier pierre pietro piotr rafael rahul rainer raj rajiv ralph ramon ramzan randall randy raul
    raymond recep reginald reinhard rene reuven rex ricardo riccardo richard rick rickey ricky rishi rob robert
    roberto rodney rodolfo rodrigo rodrigue roger roland rolf roman romano ron ronald ronnie rory ross roy ruben
    rudolf rudolph rudy rupert russell ryan saad sadiq saif salman salvador salvatore sami samuel sanjay santiago
    scott sean sebastian sebastiao sebastien serge sergei sergey sergio serhii serhiy seth seymour shane shaun shawn
    shimon shinzo sid sidney sigmar silvio simon slobodan solomon spencer stanislav stanley stefan stefano stefanos
    sten stephane stephen sterling steve steven stewart stuart sundar sven tariq tayyip ted teddy terence terrence
    thabo thaddeus theo theodore thierry thomas tiago tim timo timothy tobias todd tom tomas tomasz tommy tony
    travis trevor tyler umar umberto vadim valdis valentin valery vasily vernon viacheslav victor vidal viktor vince
    vincent vincenzo vitali vitaliy vitaly vlad vladimir vladislav volodymyr vyacheslav walid walter warren wayne
    werner wilfred wilhelm will willem william willie willy winston wolfgang woodrow xavier yair yanis yaroslav
    yasser yevgeny yitzhak yoshihide yousef youssef yuri yuriy yusuf yves zachary zbigniew zine zoran"""
)
