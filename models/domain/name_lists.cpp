// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/name_lists.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace okienko {

namespace {

QSet<QString> words(const QString &text)
{
    const QStringList list = text.split(u' ', Qt::SkipEmptyParts);
    return QSet<QString>(list.cbegin(), list.cend());
}

/// Men whose names end in -a.
const QSet<QString> &menInA()
{
    static const QSet<QString> names = words(
        u"barnaba kosma bonawentura kuba jarema sasza saša grisza misza mikita nikita wania jona dyzma luka "
        "matija andrija ilija toma jurica ivica joža grga mata stipa aljoša ljubiša siniša mića nebojša vanja perica "
        "tomica božica jakša joshua ezdra jozua juda jehuda attila batista battista "
        "zawisza jaksa aksza seba mustafa costa kosta bora đura ivša slaviša siniša "
        "krsta nikola juda barnaba aleksa fra vasa laza ziga žiga jasha yasha "_s);
    return names;
}

/// Women whose names do not end in -a.
const QSet<QString> &womenNotInA()
{
    static const QSet<QString> names = words(
        u"abigail agnes alice alison amy anne ann annie astrid audrey avril beatrice beatrix beatriz beatrycze becky "
        "berenike betty bianca brigitte britney brooke carmen karmen carol caroline catherine charlotte chloe christine "
        "claire cleo colette courtney daisy dagmar danielle daphne debbie denise diane dolores doris doroty dorothy edit edith "
        "eileen elen elisabeth elizabeth ellen elodie emily emmy esme ester esther ethel eunice eve evelyn "
        "fleur florence frances gail gertrud grace gwen gwendolyn hannah harriet hazel heather helen helene hilary hildegard "
        "holly ines ingeborg ingrid irene iris irmgard isabel isabelle ivy izabel jacqueline jane janet janice "
        "jasmin jasmine jean jeanette jennifer jenny jessie jill joan jocelyn joyce judit judith judy julie june "
        "karen karin kate katherine kathleen katie kelly kim kimberly kirsten leonor lilian lily lilly "
        "liv liz lois loreley louise lucille lucy mabel madeleine madlen madlene manon margaret margareth margit margot "
        "mariam marie mariel marilyn marion marlen marlene martine mary mavis megan mercedes meryem michelle mildred mimi miriam "
        "molly monique muriel nancy naomi nel nell nelly nicole nikol nike nives noemi noelle odette olive paige "
        "patience paulette pearl penelope phyllis rachel raquel rebekah renate rose rosemary roxanne rut ruth sally "
        "salome sarah scarlett selene sharon shirley simone sophie stacy stefanie stephanie sue susan suzanne sybil sylvie tess "
        "tracy valerie vivian vivien violet wendy yvonne zoe zoi felicity lynn marianne rosalind kendall "
        "carole nadine pauline celine corinne delphine estelle eveline georgette giselle henriette josephine juliette "
        "justine klio kaliope lucie mireille nathalie odile pascale penny solange sigrid sybille tais "
        "ulrike inge heike elke anke silke antje gisele adele amelie ami april belén candy "
        "cher cherry cindy clementine crystal darlene deirdre dionne dominique elsie emanuelle emilie fanny "
        "georgie ginger gladys guadalupe imogen ingeborge ivone jaśmin joann jodie josie "
        "kallisto kay kenzi leilani leonie lili lilit lilith linet "
        "lindsay lizzie loren lorraine love luise luz mai maite marjorie maude maureen maxine may melanie "
        "mercy merle mindy minnie nataly nathaly nefretete nefretiti nefertiti nellie nicoll noor "
        "nikole ophelie pat peggy philippine polly rhianon rosalie rosanne rosie "
        "ruby sabine sade sandy saskie sherry sidonie sisi skarlet sky skye solveig sophi spes summer suzy suzi "
        "tamar tammy tatum tiffany toni trinity trudy valery vicky virginie wenus violette yasmin "
        "yael zaynab zoey żaklin zuzi artemis dafne persefone kirke elaine nives ruth "
        "mirjam karmel ingrit inez ines irys kloe maris "
        "nikol tais wiwian "_s);
    return names;
}

const QSet<QString> &commonMen()
{
    static const QSet<QString> names = words(
        u"adam adrian alan albert aleksander aleksandar alen aleks alex alfred alojzy ambroży andrew andrej andrzej anthony antoni "
        "antonio ante anto antun arkadiusz arek artur august bartek bartłomiej bartosz ben benedykt benjamin bernard błażej blaž "
        "bogdan bogumił bogusław bolesław boris borna borys branimir branko brian bronisław bruno cezary charles chris "
        "christopher cyprian czesław dalibor damian damir daniel daniel danijel dario dariusz darek darko davor david dawid denis "
        "domagoj dominik dominic donald dragan drago dražen duje edward edvard emil eric eryk ernest eugeniusz fabian feliks filip "
        "florian fran franciszek frane franjo franko frank gabriel george gerard goran gordan gracjan grzegorz gustaw henryk henry "
        "hrvoje hubert ignacy igor ireneusz ivan ivano ivo jacek jack jakov jakub jan janko janusz jarosław jarek jason jeremi "
        "jerzy joachim john jonathan josip joseph jozo józef joško julian juliusz jure juraj jurek justin kacper kamil karlo "
        "karol kazimierz kevin klaudiusz konrad konstanty kornel kosma krešimir kristijan krunoslav krystian krzysztof ksawery "
        "kuba larry lech leo leon leonard leszek leon lovre lovro luka lukasz luis łukasz maciej maciek maks maksymilian marcel "
        "marcin marek marijan marian marin marinko mario mariusz mark markijan marko martin mate matej mateo mateusz matija matko "
        "matthew maurycy michael michał mieczysław mihael mijo mikołaj milan milan miłosz mirko miroslav mirosław miro "
        "mladen neven nenad nicolas nikodem niko nikola norbert oliver olivier oskar patrick patrik patryk paul paweł pavao pavle "
        "pero petar peter piotr przemysław radosław radek rafael rafał ratko richard robert roberto roko roman romuald ronald "
        "ryan ryszard sandro sebastian sebastijan seweryn slavko slaven slawek sławomir sławek srećko stanisław stanislav "
        "stefan stephen stevan steven stipe stjepan szczepan szymon šime šimun tadeusz tadija thomas tihomir tin tino toma tomasz "
        "tomek tomislav toni tvrtko tymon tymoteusz vedran velimir viktor vinko vito vjekoslav vladimir vlado vladimir wacław "
        "waldemar walenty wiesław wiktor wilhelm william wincenty witold władysław włodzimierz wojciech wojtek zbigniew zdenko "
        "zdravko zdzisław zenon zlatko zoran zvonimir zvonko zygmunt ziemowit željko žarko james robert jim joe tom tim "
        "mike steve bob bill dave dan sam greg scott jeff philip simon stuart neil ian graham keith colin gareth harry oscar noah "
        "liam ethan lucas logan aiden jacob nathan samuel alexander edwin walter arthur ralph roy eugene russell louis bobby "
        "juan carlos pedro hans klaus jürgen wolfgang dieter günther pierre jacques françois henri luigi giovanni giuseppe "
        "đuro đorđe anđelko ivica jurica ante mislav hrvoj ognjen teo šimo ljubo ljubomir milivoj radovan ranko saša siniša"_s);
    return names;
}

const QSet<QString> &commonWomen()
{
    static const QSet<QString> names = words(
        u"ada adela adriana agata agnieszka aleksandra alicja alina amelia ana anastazja anđela anđelka aneta angela angelika "
        "anica anita anka anna ania antonija antonina asia barbara basia beata berta blanka bogumiła bogusława božena "
        "bożena branka bronisława cecylia celina dagmara dajana danica daniela danijela danuta daria darija darka diana dijana "
        "dominika dora dorota dragica dubravka dunja đurđica edita edyta ela elena elżbieta emilia emilija emma ena ewa ewelina "
        "felicja franciszka gabriela gabrijela genowefa gordana grażyna halina hana hanna helena henryka hrvojka ida iga "
        "ilona irena irma iva ivana ivanka ivona iwona iza izabela izabella jadranka jadwiga jagoda janina jasna jasmina jelena "
        "joanna jola jolanta josipa jovana jozefina józefina józefa julia julija julita justyna kaja kamila karla karolina kasia "
        "kata katarina katarzyna kinga klara klaudia klaudija kornelia korina krystyna kristina ksenia ksenija laura lea lena "
        "leokadia lidia lidija liliana lorena lucija lucyna luiza lucija ljerka ljiljana ljubica magda magdalena maja "
        "małgorzata gosia malwina mara marcela maria marija marijana marina mariola marlena marta martina martyna maryla "
        "matea matilda melanija melita michalina milena mila milka mira miranda mirela mirjana mirosława monika nada nadia nadija "
        "natalia natalija natasza nena nevenka nika nina nikolina nora oksana ola olga oliwia olivia patricija patrycja paula "
        "paulina petra pola ramona regina renata rita romana roza rozalia róża ružica rut ruža sabina sandra sanja sanda sanja sara "
        "senka silvija slavica slađana snježana sofija sonia sonja stanisława stanka stefania stela suzana svetlana sylwia "
        "tajana tamara tanja tatjana tea tena tereza teresa tihana tina tonka urszula valentina valerija vanda vanesa vedrana vera "
        "verica vesna vida viktorija violeta vlasta vlatka wanda weronika wiera wiesława wiktoria wioletta zdenka zofia zosia "
        "zorica zrinka zuzanna žaklina željka žana patricia linda jessica sarah nancy lisa margaret betty sandra ashley "
        "dorothy kimberly emily donna michelle amanda melissa deborah stephanie rebecca sharon laura cynthia kathleen helen amy "
        "angela shirley anna brenda pamela nicole ruth katherine samantha christine emma catherine virginia debra rachel "
        "carolyn janet maria olivia heather diane julie joyce victoria kelly christina joan evelyn lauren judith megan andrea "
        "cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean alice julia judy sophia "
        "grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis"_s);
    return names;
}

} // namespace

Gender genderOfGivenName(const QString &name, const QString &language)
{
    const QString lower = name.toLower();
    const QString first = lower.section(u'-', 0, 0);
    if (first.size() < 2)
        return Gender::Unknown;
    if (first == u"nikola"_s)
        return language == u"pl"_s ? Gender::Female : Gender::Male;
    if (first == u"andrea"_s || first == u"saša"_s || first == u"vanja"_s || first == u"matija"_s || first == u"luka"_s)
        return first == u"andrea"_s ? Gender::Female : Gender::Male;
    if (menInA().contains(first) || commonMen().contains(first))
        return Gender::Male;
    if (womenNotInA().contains(first) || commonWomen().contains(first))
        return Gender::Female;
    // Endings tell in Polish and Croatian only.
    if (language == u"en"_s)
        return Gender::Unknown;
    if (first.endsWith(u'a'))
        return Gender::Female;
    return Gender::Male;
}

bool isCommonGivenName(const QString &name)
{
    const QString first = name.toLower().section(u'-', 0, 0);
    return commonMen().contains(first) || commonWomen().contains(first) || womenNotInA().contains(first)
        || menInA().contains(first);
}

bool looksLikeSurname(const QString &name)
{
    static const QRegularExpression ending(
        u"(?:sk[ia]|ck[ia]|dzk[ia]|wicz|czyk|czak|ewicz|wiak|ić|vić|owa|ówna)$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return ending.match(name).hasMatch();
}

Gender genderOfSurname(const QString &name)
{
    const QString lower = name.toLower();
    static const QRegularExpression man(u"(?:sk|ck|dzk)i$"_s);
    static const QRegularExpression woman(u"(?:(?:sk|ck|dzk)a|ówna)$"_s);
    for (const QString &part : lower.split(u'-')) {
        if (man.match(part).hasMatch())
            return Gender::Male;
        if (woman.match(part).hasMatch())
            return Gender::Female;
    }
    return Gender::Unknown;
}

} // namespace okienko
