"use server";

import { action } from "@/lib/action";
import { changePatience, changeRule } from "./commands";
import { patienceInput, ruleInput } from "./schema";

export const changeRuleAction = action(ruleInput, changeRule);
export const changePatienceAction = action(patienceInput, changePatience);
