import { expect, test } from "vitest";
import { countListing, readListing } from "./rules";

test("a pasted list is read once a person, and the words of one's trade give colleagues away", () => {
  const pasted = "Léa Martin, Photographe\n\n Mairie de Quimper \nlea martin, photographe\nNolwenn";
  expect(readListing(pasted, { peers: ["photographe", " "], prescribers: ["mairie"] })).toEqual([
    { line: "Léa Martin, Photographe", guess: "peers" },
    { line: "Mairie de Quimper", guess: "prescribers" },
    { line: "Nolwenn", guess: null },
  ]);
});

test("what nobody decided is counted nowhere", () => {
  expect(countListing(["peers", null, "peers", "customers"])).toEqual({
    customers: 1,
    prospects: 0,
    prescribers: 0,
    peers: 2,
    friends: 0,
    other: 0,
  });
});

test("a list is read to five hundred people and no further", () => {
  const long = Array.from({ length: 800 }, (_, index) => `Personne ${index}`).join("\n");
  expect(readListing(long, {})).toHaveLength(500);
});
