import { itemInput } from "@/lib/engagement/edit/schema";

export const makeStepOfIdeaInput = itemInput;
