"use client";

import { useEffect } from "react";
import { forgetUnsent } from "@/components/live/unsent";

/** Erases what was typed and never sent, after somebody signed out: the next person on this browser finds nothing. */
export function ForgetUnsent() {
  useEffect(forgetUnsent, []);
  return null;
}
