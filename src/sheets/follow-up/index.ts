// What other rooms and shelves may use of this one.
export { departmentName, type FollowUpInput, planFollowUp } from "./form";
export { planFollowUpGuide } from "./guide";
export { lightsIn } from "./lights";
export { readFollowUp } from "./read";
