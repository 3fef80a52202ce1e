/** Large cities that no time zone is called after, by the zone whose clock they keep. */
const CITIES: Readonly<Record<string, string>> = {
  "Europe/Berlin":
    "munich,münchen,hamburg,cologne,köln,frankfurt,stuttgart,düsseldorf,leipzig,dresden,nuremberg,hannover,bremen",
  "Europe/Zurich": "geneva,basel,bern,lausanne",
  "Europe/Vienna": "graz,linz,salzburg",
  "Europe/Paris": "lyon,marseille,toulouse,nice,lille,bordeaux,strasbourg",
  "Europe/London": "manchester,birmingham,edinburgh,glasgow,leeds,bristol,cambridge,oxford,liverpool,cardiff",
  "Europe/Madrid": "barcelona,valencia,seville,bilbao,málaga",
  "Europe/Rome": "milan,milano,turin,naples,bologna,florence",
  "Europe/Amsterdam": "rotterdam,the hague,utrecht,eindhoven",
  "Europe/Brussels": "antwerp,ghent",
  "Europe/Lisbon": "porto",
  "Europe/Warsaw": "krakow,kraków,wrocław,wroclaw,gdansk,poznan",
  "Europe/Stockholm": "gothenburg,malmö",
  "America/New_York": "boston,washington,philadelphia,atlanta,miami,charlotte,pittsburgh,baltimore,raleigh,nyc",
  "America/Chicago": "houston,dallas,austin,minneapolis,nashville,st louis,new orleans,milwaukee",
  "America/Denver": "salt lake city,albuquerque",
  "America/Los_Angeles": "san francisco,seattle,san diego,portland,san jose,las vegas,palo alto",
  "America/Toronto": "montreal,montréal,ottawa,quebec",
  "America/Edmonton": "calgary",
  "America/Sao_Paulo": "rio de janeiro,brasilia",
  "Asia/Tokyo": "osaka,kyoto,yokohama,nagoya,sapporo,fukuoka,kobe",
  "Asia/Shanghai": "beijing,shenzhen,guangzhou,hangzhou,chengdu",
  "Asia/Kolkata": "mumbai,delhi,new delhi,bangalore,bengaluru,chennai,hyderabad,pune",
  "Asia/Ho_Chi_Minh": "hanoi",
  "Asia/Jerusalem": "tel aviv,haifa",
  "Asia/Dubai": "abu dhabi",
  "Africa/Johannesburg": "cape town,durban,pretoria",
  "Australia/Brisbane": "gold coast",
  "Australia/Sydney": "canberra",
  "Pacific/Auckland": "wellington,christchurch",
};

const ZONES: ReadonlyMap<string, string> = new Map(
  Object.entries(CITIES).flatMap(([zone, cities]) => cities.split(",").map((city) => [fold(city), zone] as const)),
);

/** The zone whose clock such a city keeps; undefined where it is not known. */
export function zoneOfCity(city: string): string | undefined {
  return ZONES.get(fold(city));
}

function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, " ")
    .trim();
}
