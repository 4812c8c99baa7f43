/** The platform's coarse vocabulary, in the order in which people look for it. */
export const industries = [
  "agriculture", "mining", "utilities", "construction", "manufacturing", "wholesale", "retail", "transport", "information", "finance",
  "real-estate", "professional-services", "administrative-services", "education", "healthcare", "arts-entertainment", "hospitality",
  "other-services", "public-administration", "unknown",
] as const;
export const sizes = ["solo", "micro", "small", "medium", "large", "unknown"] as const;
export const stages = ["contacted", "quoted", "negotiating", "closing"] as const;
export const objections = [
  "budget", "timing", "authority", "need", "trust", "competitor", "compliance", "effort", "contract", "speed", "other",
] as const;
export const approaches = [
  "roi-calculator", "cost-savings", "case-study", "reference", "payment-plan", "discount", "demo", "trial", "guarantee", "certification",
  "comparison", "quick-implementation", "scope-change", "urgency", "clarifying-question", "other",
] as const;
export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

export type Industry = (typeof industries)[number];
export type Size = (typeof sizes)[number];
export type Stage = (typeof stages)[number];
export type Objection = (typeof objections)[number];
export type Approach = (typeof approaches)[number];
