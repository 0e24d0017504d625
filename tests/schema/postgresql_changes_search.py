"""Single changes to PostgreSQL text search."""

from tests.schema.postgresql_changes import change

CHANGES = [
    change(
        "dictionary dropped",
        "DROP TEXT SEARCH DICTIONARY words",
        "text_search_dictionary.exists words",
    ),
    change(
        "dictionary option",
        "ALTER TEXT SEARCH DICTIONARY words (ACCEPT = false)",
        "text_search_dictionary.options words",
    ),
    change(
        "dictionary template",
        "DROP TEXT SEARCH DICTIONARY words;"
        " CREATE TEXT SEARCH DICTIONARY words (TEMPLATE = template, STOPWORDS = english)",
        "text_search_dictionary.template words",
        given="DROP TEXT SEARCH TEMPLATE template; CREATE TEXT SEARCH TEMPLATE template"
        " (INIT = dsimple_init, LEXIZE = dsimple_lexize)",
    ),
    change(
        "dictionary owner",
        "ALTER TEXT SEARCH DICTIONARY words OWNER TO sbs_pg_bob",
        "text_search_dictionary.owner words",
    ),
    change(
        "dictionary comment",
        "COMMENT ON TEXT SEARCH DICTIONARY words IS 'x'",
        "text_search_dictionary.comment words",
    ),
    change(
        "configuration dropped",
        "DROP TEXT SEARCH CONFIGURATION search",
        "text_search_configuration.exists search",
    ),
    change(
        "configuration mapping",
        "ALTER TEXT SEARCH CONFIGURATION search ALTER MAPPING FOR asciiword WITH words, simple",
        "text_search_configuration.mappings search",
    ),
    change(
        "configuration mapping dropped",
        "ALTER TEXT SEARCH CONFIGURATION search DROP MAPPING FOR email",
        "text_search_configuration.mappings search",
    ),
    change(
        "configuration parser",
        "DROP TEXT SEARCH CONFIGURATION s; CREATE TEXT SEARCH CONFIGURATION s (PARSER = parser)",
        "text_search_configuration.parser s",
        given='CREATE TEXT SEARCH CONFIGURATION s (PARSER = "default")',
    ),
    change(
        "configuration owner",
        "ALTER TEXT SEARCH CONFIGURATION search OWNER TO sbs_pg_bob",
        "text_search_configuration.owner search",
    ),
    change(
        "configuration comment",
        "COMMENT ON TEXT SEARCH CONFIGURATION search IS 'x'",
        "text_search_configuration.comment search",
    ),
    change("parser dropped", "DROP TEXT SEARCH PARSER parser", "text_search_parser.exists parser"),
    change(
        "parser comment",
        "COMMENT ON TEXT SEARCH PARSER parser IS 'x'",
        "text_search_parser.comment parser",
    ),
    change(
        "parser headline",
        "DROP TEXT SEARCH PARSER parser; CREATE TEXT SEARCH PARSER parser (START = prsd_start,"
        " GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype,"
        " HEADLINE = prsd_headline)",
        "text_search_parser.headline parser",
    ),
    *(
        change(
            f"parser {fact}",
            f"UPDATE pg_ts_parser SET {column} = 'now'::regproc WHERE prsname = 'parser'",
            f"text_search_parser.{fact} parser",
        )
        for fact, column in (
            ("start", "prsstart"),
            ("token", "prstoken"),
            ("end", "prsend"),
            ("lextypes", "prslextype"),
        )
    ),
    change(
        "template dropped",
        "DROP TEXT SEARCH TEMPLATE template",
        "text_search_template.exists template",
    ),
    change(
        "template comment",
        "COMMENT ON TEXT SEARCH TEMPLATE template IS 'x'",
        "text_search_template.comment template",
    ),
    *(
        change(
            f"template {clause}",
            f"DROP TEXT SEARCH TEMPLATE template; CREATE TEXT SEARCH TEMPLATE template ({clause})",
            f"text_search_template.{fact} template",
        )
        for clause, fact in (
            ("LEXIZE = dsynonym_lexize", "lexize"),
            ("INIT = dsimple_init, LEXIZE = dsimple_lexize", "init"),
        )
    ),
]
