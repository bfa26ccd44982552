// What other rooms and shelves may use of this one.
export { departmentName, type FollowUpInput, planFollowUp } from "./form";
export { planFollowUpGuide } from "./guide";
export { readFollowUp } from "./read";
