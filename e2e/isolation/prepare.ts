// Fills an empty data folder with the two clients of the matrix and signs everybody in; prints who and what as JSON.
import { closeDatabase } from "@/db/client";
import { demandFactor } from "@/lib/account/factor/commands";
import { openSession } from "@/lib/auth/commands";
import { hostCookie, sessionCookie } from "@/lib/auth/cookie";
import { seal, sealProof } from "@/lib/auth/seal";
import { accountOf, claire } from "@/lib/testing/cast";
import { everybody, places } from "@/lib/testing/isolation/places";

const all = await places();
// Who owes a second factor is led to it before anything else: the doors would stay closed for the wrong reason.
demandFactor(claire, { demanded: false });
const people = [];
for (const { name, viewer, sees } of everybody) {
  if (viewer.kind === "share") {
    const { shareId } = viewer;
    const proof = await sealProof("shared", shareId, 3_600_000);
    people.push({ name, sees, cookie: `${hostCookie(`azimut-shared-${shareId}`)}=${proof}` });
    continue;
  }
  if (sees.length === 0) continue;
  const sid = openSession(viewer.accountId, { address: "", userAgent: "" });
  people.push({ name, sees, cookie: `${sessionCookie()}=${await seal(sid)}` });
}
const told = all.map(({ reading: _, ...place }) => ({
  ...place,
  people: [accountOf(place.decider), accountOf(place.contributor)],
}));
process.stdout.write(JSON.stringify({ places: told, people }));
closeDatabase();
