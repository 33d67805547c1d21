import { addDays } from "@/lib/engagement/days/rules";
import type { Engagement } from "@/lib/engagement/schema";
import { plan } from "./plan";

/** A photographer whose blog about technique pleases photographers (method.md, section 10). */
export function photographer(): Engagement {
  const p = plan("Photo Le Gall", "2025-06-02");
  p.set("means", "means", { weeklyHours: 10, hourlyRate: 3500 });
  p.add("person", "malo", { name: "Malo Le Gall", leader: true, weeklyHours: 10 });
  p.add("person", "claire", { name: "Claire Morvan", side: "consultant" });
  p.add("persona", "couples", { name: "Couples", proofs: [{ type: "sales", note: "Mariages." }] });
  p.add("persona", "families", {
    name: "Familles",
    proofs: [{ type: "interviews", note: "Cinq séances." }],
  });
  p.add(
    "kpi",
    "visits",
    {
      name: "Visites du blog",
      catalogue: "sessions",
      grain: "daily",
      stage: "reach",
      source: "import",
    },
    { owner: "malo" },
  );
  p.add(
    "kpi",
    "requests",
    {
      name: "Demandes de devis",
      catalogue: "leads",
      grain: "monthly",
      stage: "act",
      source: "manual",
    },
    { owner: "malo" },
  );
  p.add(
    "objective",
    "fame",
    {
      title: "Passer de 12 à 60 visites par jour",
      startValue: 12,
      startDay: "2025-06-01",
      target: 60,
      startsOn: "2025-06-02",
      deadline: "2026-12-31",
    },
    { measures: "visits", owner: "malo" },
  );
  p.add(
    "channel",
    "blog",
    {
      name: "Blog",
      catalogue: "blog",
      purposes: ["conquest"],
      state: "active",
      startsOn: "2024-09-01",
      reasons: ["one-of-us-likes-it"],
    },
    { serves: "fame", owner: "malo" },
  );
  p.add(
    "presence",
    "articles",
    { name: "Le blog technique", type: "blog", startedOn: "2024-09-01", disappearance: 2 },
    { channel: "blog", owner: "malo", worker: { malo: 5 } },
  );
  p.add("presence", "site", {
    name: "photo-legall.fr",
    type: "site",
    oneOffCost: 500_000,
    oneOffOn: "2024-06-15",
    startedOn: "2024-06-15",
    disappearance: 1,
  });
  p.add(
    "sample",
    "readers",
    { takenOn: "2026-02-20", customers: 2, prospects: 3, prescribers: 1, peers: 32, friends: 2 },
    { channel: "blog" },
  );
  const days: [string, number][] = [];
  for (let day = "2025-06-02", i = 0; day <= "2026-03-11"; day = addDays(day, 1), i++) {
    days.push([day, 12 + Math.floor((i * 18) / 282)]);
  }
  p.points("visits", days);
  p.points(
    "requests",
    ["2025-11", "2025-12", "2026-01", "2026-02"].map((month) => [`${month}-28`, 2] as const),
  );
  return p.done();
}
