import {
  AliasNode,
  AndNode,
  BinaryOperationNode,
  ColumnNode,
  type DeleteQueryNode,
  IdentifierNode,
  type InsertQueryNode,
  type JoinNode,
  type KyselyPlugin,
  type MergeQueryNode,
  type OnConflictNode,
  OnNode,
  type OperationNode,
  OperationNodeTransformer,
  OperatorNode,
  ParensNode,
  PrimitiveValueListNode,
  type QueryId,
  ReferenceNode,
  SelectionNode,
  SelectQueryNode,
  TableNode,
  type UpdateQueryNode,
  ValueListNode,
  ValueNode,
  ValuesNode,
  WhereNode,
  type WithNode,
} from "kysely";

/**
 * Binds every statement to one desk: rows of other desks are not read, changed or deleted, and new rows are the desk's own, in
 * joins, subqueries and common table expressions as well. Queries need not know that there are desks.
 *
 * Throws for what it could not bind: joins that keep rows of the right side, `merge`, and rows of defaults alone. What is written as
 * raw SQL it does not see; there the database's own row-level security stands alone.
 */
export function withDesk(desk: string): KyselyPlugin {
  const binder = new DeskBinder(desk);
  return {
    transformQuery: ({ node, queryId }) => binder.transformNode(node, queryId),
    transformResult: async ({ result }) => result,
  };
}

/** Joins in which a condition on the joined table belongs to the join itself. */
const BY_CONDITION: ReadonlySet<JoinNode["joinType"]> = new Set([
  "InnerJoin",
  "LeftJoin",
  "LateralInnerJoin",
  "LateralLeftJoin",
]);
const WITHOUT_CONDITION: ReadonlySet<JoinNode["joinType"]> = new Set(["CrossJoin", "LateralCrossJoin", "Using"]);

class DeskBinder extends OperationNodeTransformer {
  readonly #desk: string;
  /** Names that stand for a common table expression here, and how often: their rows are bound where they come from. */
  readonly #expressions = new Map<string, number>();

  constructor(desk: string) {
    super();
    this.#desk = desk;
  }

  protected override transformSelectQuery(node: SelectQueryNode, queryId?: QueryId): SelectQueryNode {
    return this.#inScope(node.with, () => {
      const bound = super.transformSelectQuery(node, queryId);
      return this.#restrict(bound, [...(node.from?.froms ?? []), ...unconditional(node.joins)]);
    });
  }

  protected override transformUpdateQuery(node: UpdateQueryNode, queryId?: QueryId): UpdateQueryNode {
    return this.#inScope(node.with, () => {
      const bound = super.transformUpdateQuery(node, queryId);
      const tables = node.table === undefined ? [] : [node.table];
      return this.#restrict(bound, [...tables, ...(node.from?.froms ?? []), ...unconditional(node.joins)]);
    });
  }

  protected override transformDeleteQuery(node: DeleteQueryNode, queryId?: QueryId): DeleteQueryNode {
    return this.#inScope(node.with, () => {
      const bound = super.transformDeleteQuery(node, queryId);
      return this.#restrict(bound, [...node.from.froms, ...(node.using?.tables ?? []), ...unconditional(node.joins)]);
    });
  }

  protected override transformInsertQuery(node: InsertQueryNode, queryId?: QueryId): InsertQueryNode {
    return this.#inScope(node.with, () => {
      const bound = super.transformInsertQuery(node, queryId);
      if (bound.columns === undefined || bound.values === undefined)
        throw new Error("a row without values has no desk");
      return {
        ...bound,
        columns: [ColumnNode.create("desk"), ...bound.columns],
        values: this.#ownValues(bound.values),
      };
    });
  }

  protected override transformMergeQuery(): MergeQueryNode {
    throw new Error("merge cannot be bound to a desk: use insert with onConflict");
  }

  protected override transformOnConflict(node: OnConflictNode, queryId?: QueryId): OnConflictNode {
    const bound = super.transformOnConflict(node, queryId);
    return bound.columns === undefined ? bound : { ...bound, columns: [ColumnNode.create("desk"), ...bound.columns] };
  }

  protected override transformJoin(node: JoinNode, queryId?: QueryId): JoinNode {
    const bound = super.transformJoin(node, queryId);
    const name = this.#tableName(node.table);
    if (name === undefined || WITHOUT_CONDITION.has(node.joinType)) return bound;
    if (!BY_CONDITION.has(node.joinType)) throw new Error(`${node.joinType} of "${name}" cannot be bound to a desk`);
    const condition = this.#isOwn(name);
    return { ...bound, on: OnNode.create([...inBrackets(bound.on?.on), condition].reduce(both)) };
  }

  /** The statement with a condition for each table among what it reads or changes. */
  #restrict<Query extends { readonly where?: WhereNode }>(query: Query, from: readonly OperationNode[]): Query {
    const names = from.flatMap((each) => this.#tableName(each) ?? []);
    const conditions = names.map((name) => this.#isOwn(name));
    if (conditions.length === 0) return query;
    return { ...query, where: WhereNode.create([...inBrackets(query.where?.where), ...conditions].reduce(both)) };
  }

  #isOwn(name: string): OperationNode {
    const column = ReferenceNode.create(ColumnNode.create("desk"), TableNode.create(name));
    return BinaryOperationNode.create(column, OperatorNode.create("="), ValueNode.create(this.#desk));
  }

  /** What a table is called in the statement; undefined for what is no table, but a subquery or an expression. */
  #tableName(node: OperationNode): string | undefined {
    if (AliasNode.is(node)) {
      if (!TableNode.is(node.node) || this.#isExpression(node.node)) return undefined;
      if (IdentifierNode.is(node.alias)) return node.alias.name;
      throw new Error("a table whose alias is an expression cannot be bound to a desk");
    }
    return TableNode.is(node) && !this.#isExpression(node) ? node.table.identifier.name : undefined;
  }

  #isExpression({ table }: TableNode): boolean {
    return table.schema === undefined && this.#expressions.has(table.identifier.name);
  }

  #ownValues(values: OperationNode): OperationNode {
    if (ValuesNode.is(values)) return ValuesNode.create(values.values.map((row) => this.#ownRow(row)));
    if (!SelectQueryNode.is(values)) throw new Error(`rows from a ${values.kind} cannot be bound to a desk`);
    if (values.setOperations !== undefined) throw new Error("rows from a union cannot be bound to a desk");
    const own = SelectionNode.create(AliasNode.create(ValueNode.create(this.#desk), IdentifierNode.create("desk")));
    const query: SelectQueryNode = { ...values, selections: [own, ...(values.selections ?? [])] };
    return query;
  }

  #ownRow(row: ValuesNode["values"][number]): ValuesNode["values"][number] {
    return PrimitiveValueListNode.is(row)
      ? PrimitiveValueListNode.create([this.#desk, ...row.values])
      : ValueListNode.create([ValueNode.create(this.#desk), ...(row as ValueListNode).values]);
  }

  #inScope<Value>(expressions: WithNode | undefined, work: () => Value): Value {
    const names = (expressions?.expressions ?? []).map(({ name }) => name.table.table.identifier.name);
    for (const name of names) this.#count(name, 1);
    try {
      return work();
    } finally {
      for (const name of names) this.#count(name, -1);
    }
  }

  #count(name: string, step: number): void {
    const count = (this.#expressions.get(name) ?? 0) + step;
    if (count === 0) this.#expressions.delete(name);
    else this.#expressions.set(name, count);
  }
}

const both = (left: OperationNode, right: OperationNode): OperationNode => AndNode.create(left, right);

/** An "or" in what was asked for must not get the better of what is added. */
const inBrackets = (condition: OperationNode | undefined): readonly OperationNode[] =>
  condition === undefined ? [] : [ParensNode.create(condition)];

const unconditional = (joins: readonly JoinNode[] = []) =>
  joins.filter(({ joinType }) => WITHOUT_CONDITION.has(joinType)).map(({ table }) => table);
