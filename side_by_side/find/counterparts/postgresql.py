"""What only PostgreSQL has: ``django.contrib.postgres``."""

from side_by_side.find.counterparts.counterpart import Counterpart

POSTGRESQL = (
    Counterpart(
        "ArraySubquery",
        "postgresql.array(select(...).scalar_subquery()), or func.array(subquery)",
        ("array",),
        pair="warehouse.crates_of_each_product",
    ),
    Counterpart(
        "__contained_by",
        "column.contained_by(values), of an array or a range",
        ("contained_by",),
        pair="warehouse.products_only_small_or_of_metal",
    ),
    Counterpart(
        "__adjacent_to",
        "range.adjacent_to(other)",
        ("adjacent_to",),
        pair="warehouse.rates_next_to_medium",
    ),
    Counterpart(
        "__fully_lt",
        "range.strictly_left_of(other)",
        ("strictly_left_of",),
        pair="warehouse.rates_below_medium",
    ),
    Counterpart(
        "__fully_gt",
        "range.strictly_right_of(other)",
        ("strictly_right_of",),
        pair="warehouse.rates_above_small",
    ),
    Counterpart(
        "__not_lt",
        "range.not_extend_left_of(other)",
        ("not_extend_left_of",),
        pair="warehouse.rates_not_below_ten",
    ),
    Counterpart(
        "__not_gt",
        "range.not_extend_right_of(other)",
        ("not_extend_right_of",),
        pair="warehouse.rates_not_above_nineteen",
    ),
    Counterpart(
        "SearchQuery",
        'func.plainto_tsquery("english", words), phraseto_tsquery, to_tsquery, '
        "websearch_to_tsquery",
        ("plainto_tsquery",),
        pair="warehouse.products_about_doors",
    ),
    Counterpart(
        "SearchRank",
        "func.ts_rank(vector, query), or func.ts_rank_cd for cover_density=True",
        ("ts_rank",),
        pair="warehouse.products_by_rank",
    ),
    Counterpart(
        "SearchHeadline",
        'func.ts_headline("english", text, query, "StartSel=[, StopSel=]")',
        ("ts_headline",),
        pair="warehouse.descriptions_with_steel_marked",
    ),
    Counterpart(
        "SearchConfig",
        "cast(column, REGCONFIG)",
        ("REGCONFIG",),
        pair="warehouse.products_about_chains_in_their_language",
    ),
    Counterpart(
        "JSONBAgg",
        "func.jsonb_agg(column, type_=JSONB)",
        ("jsonb_agg",),
        pair="warehouse.crates_of_products_as_json",
    ),
    Counterpart(
        "BoolAnd",
        "func.bool_and(column)",
        ("bool_and",),
        pair="warehouse.whether_deliveries_are_fragile",
    ),
    Counterpart(
        "BitXor",
        "func.bit_xor(column)",
        ("bit_xor",),
        pair="warehouse.bits_of_fragile_deliveries",
    ),
    Counterpart(
        "RegrSlope",
        "func.regr_slope(y, x)",
        ("regr_slope",),
        pair="warehouse.lines_through_fragile_deliveries",
    ),
    Counterpart(
        "CovarPop",
        "func.covar_pop(y, x), or func.covar_samp for sample=True",
        ("covar_pop",),
        pair="warehouse.covariances_of_fragile_deliveries",
    ),
    Counterpart(
        "TransactionNow",
        "func.transaction_timestamp(), or func.now(), which is the same on PostgreSQL",
        ("transaction_timestamp",),
        pair="warehouse.rates_of_the_past",
    ),
)
