import type { ResolveOptions, RuleSetRule } from "webpack";

/** Options of swc. */
export const transpiler: Readonly<Record<string, unknown>>;
export const typescript: RuleSetRule;
export const resolve: ResolveOptions;
