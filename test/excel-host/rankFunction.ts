import { FunctionArgumentType, FunctionPlugin, HyperFormula, type SimpleRangeValue } from "hyperformula";

/** RANK, which HyperFormula lacks: the place of a number among those of a range, largest first, ties alike. */
class RankPlugin extends FunctionPlugin {
  static override implementedFunctions = {
    RANK: {
      method: "rank",
      parameters: [{ argumentType: FunctionArgumentType.NUMBER }, { argumentType: FunctionArgumentType.RANGE }],
    },
  };

  rank(...[ast, state]: RankArguments): unknown {
    return this.runFunction(ast.args, state, this.metadata("RANK"), (value: number, range: SimpleRangeValue) => {
      const larger = range.valuesFromTopLeftCorner().filter((other) => typeof other === "number" && other > value);
      return larger.length + 1;
    });
  }
}

type RunFunction = FunctionPlugin["runFunction"];
type RankArguments = [ast: { args: Parameters<RunFunction>[0] }, state: Parameters<RunFunction>[1]];

let registered = false;

export function registerRank(): void {
  if (registered) return;
  HyperFormula.registerFunctionPlugin(RankPlugin, { enGB: { RANK: "RANK" } });
  registered = true;
}
