"""Names of SQLAlchemy that have no counterpart in Django."""

from typing import NamedTuple


class SqlalchemyOnly(NamedTuple):
    """What Django has instead; ``near`` is the pair with the nearest idea."""

    name: str
    line: str
    near: str


SQLALCHEMY_ONLY = (
    SqlalchemyOnly(
        "twophase",
        "no two phases: the database's own statements, such as XA PREPARE of MariaDB",
        "branches.change_both_databases_in_two_phases",
    ),
    SqlalchemyOnly(
        "bind_arguments",
        'using() of a query: Book.objects.using("other")',
        "branches.title_refreshed_from_other_database",
    ),
    SqlalchemyOnly(
        "ShardedSession",
        "a query for each database, by using(); a router gets the object that is saved as a hint",
        "branches.highest_fees_of_both_databases",
    ),
    SqlalchemyOnly(
        "partitions",
        "islice() of iterator()",
        "branches.titles_in_batches",
    ),
    SqlalchemyOnly(
        "freeze",
        "nothing to call: a query set keeps its rows",
        "branches.titles_read_twice",
    ),
    SqlalchemyOnly(
        "exec_driver_sql",
        "cursor.execute(), in which %s stands for a parameter on every database",
        "branches.long_titles_by_the_drivers_sql",
    ),
    SqlalchemyOnly(
        "DetachedInstanceError",
        "no such error: an object belongs to no session, and reads what it lacks at any time",
        "academy.lessons_counted_without_lazy_loads",
    ),
    SqlalchemyOnly(
        "expire_on_commit",
        "nothing expires: an object keeps its values until refresh_from_db()",
        "methods.retitle_a_blog",
    ),
    SqlalchemyOnly(
        "StaleDataError",
        "no such error: save() inserts a row that was deleted, and update() of no row returns 0",
        "academy.update_no_enrollment",
    ),
    SqlalchemyOnly(
        "version_id_col",
        "no version column: filter(pk=pk, version=version).update(...), which returns 0 if another "
        "transaction was first",
        "academy.update_no_enrollment",
    ),
    SqlalchemyOnly(
        "create_engine",
        "DATABASES in the settings: connections are opened when they are needed",
        "academy.save_category_to_another_database",
    ),
    SqlalchemyOnly(
        "sessionmaker",
        "nothing to create: managers use the connection of the thread",
        "academy.save_category_to_another_database",
    ),
    SqlalchemyOnly(
        "lazyload",
        "the default: a related object is loaded when it is read",
        "academy.category_of_each_course",
    ),
    SqlalchemyOnly(
        "commit",
        "nothing to call: the end of atomic() commits, and each statement outside of one",
        "academy.keep_outer_rename",
    ),
    SqlalchemyOnly(
        "join",
        "nothing to call: a filter over a relation joins, filter(category__name=name)",
        "relationships.cars_of_german_makers",
    ),
    SqlalchemyOnly(
        "outerjoin",
        "nothing to call: annotate(), filter(lessons=None) and ordering by a relation that may be "
        "NULL use a LEFT JOIN",
        "academy.enrollments_per_course",
    ),
    SqlalchemyOnly(
        "cte",
        "none: raw() with WITH in its SQL",
        "methods.people_by_raw_sql",
    ),
    SqlalchemyOnly(
        "autoflush",
        "nothing to flush: save() sends its SQL at once",
        "academy.count_before_and_after_saving",
    ),
    SqlalchemyOnly(
        "raiseload",
        "no such option before Django 6.1, which has fetch_mode(FETCH_RAISE)",
        "academy.lessons_counted_without_lazy_loads",
    ),
    SqlalchemyOnly(
        "merge",
        "save() of an object with the same key",
        "academy.save_category_under_free_key",
    ),
    SqlalchemyOnly(
        "expunge",
        "nothing to remove: objects are not tracked",
        "methods.one_person_loaded_twice",
    ),
    SqlalchemyOnly(
        "identity_map",
        "no identity map: the same row loaded twice is two objects, equal by their key",
        "methods.one_person_loaded_twice",
    ),
    SqlalchemyOnly(
        "hybrid_property",
        "a property for objects, and annotate() of a queryset method for queries",
        "methods.people_by_full_name",
    ),
    SqlalchemyOnly(
        "aliased",
        "no aliases: each filter() over a many-valued relation joins it again",
        "academy.learners_with_a_live_and_a_poor_course",
    ),
    SqlalchemyOnly(
        "MutableDict",
        "nothing to track: save() writes every field, also one that was changed in place",
        "documents.change_a_key_in_place",
    ),
    SqlalchemyOnly(
        "MutableList",
        "nothing to track: save() writes every field, also one that was changed in place",
        "documents.pack_the_south_crate",
    ),
    SqlalchemyOnly(
        "MutableSet",
        "nothing to track: save() writes every field, also one that was changed in place",
        "documents.move_stickers",
    ),
    SqlalchemyOnly(
        "Mutable",
        "nothing to track: save() writes every field, also one that was changed in place",
        "documents.move_the_south_crate",
    ),
    SqlalchemyOnly(
        "MutableComposite",
        "no composites: each column is an attribute, and save() writes all",
        "documents.widen_the_west_crate",
    ),
    SqlalchemyOnly(
        "flag_modified",
        "nothing to track: save() writes every field, also one that was changed in place",
        "documents.sell_the_fan",
    ),
    SqlalchemyOnly(
        "index_property",
        "a property of Python, which no query knows; a lookup takes the key: details__maker",
        "documents.name_the_maker_of_fan",
    ),
    SqlalchemyOnly(
        "table_valued",
        "no function in FROM that is joined: raw SQL, or Python goes through the values",
        "documents.things_in_crates",
    ),
    SqlalchemyOnly(
        "column_valued",
        "Func with set_returning = True, selected on PostgreSQL",
        "documents.keys_of_handlings",
    ),
    SqlalchemyOnly(
        "scalar_table_valued",
        "Func with set_returning = True, and a template that takes one column",
        "documents.values_of_handling",
    ),
    SqlalchemyOnly(
        "path_exists",
        'no lookup: Func(..., function="jsonb_path_exists") as a condition',
        "documents.cards_with_a_part_by_path",
    ),
    SqlalchemyOnly(
        "path_match",
        'no lookup: Func(..., function="jsonb_path_match") as a condition',
        "documents.cards_before_1500_by_path",
    ),
    SqlalchemyOnly(
        "delete_path",
        'no function: Func(..., arg_joiner=" #- ")',
        "documents.forget_the_note",
    ),
    SqlalchemyOnly(
        "JSONPATH",
        "a text: PostgreSQL takes it for a path where a function needs one",
        "documents.names_inside_parts",
    ),
    SqlalchemyOnly(
        "composite",
        "a property of two fields; queries name the fields",
        "cabinets.cabinets_of_a_size",
    ),
    SqlalchemyOnly(
        "synonym",
        "a property; queries use the name of the field",
        "cabinets.loud_texts",
    ),
    SqlalchemyOnly(
        "with_expression",
        "annotate(), which needs no declaration",
        "galleries.cheapest_works_of_galleries",
    ),
    SqlalchemyOnly(
        "undefer_group",
        "no groups: only() and defer() list the fields",
        "cabinets.measures_of_the_cabinets_of_an_owner",
    ),
    SqlalchemyOnly(
        "active_history",
        "nothing remembers old values: read them before they are replaced",
        "cabinets.values_before_a_change",
    ),
    SqlalchemyOnly(
        "comparator_factory",
        "no such option: each query chooses its lookups",
        "cabinets.texts_in_any_case",
    ),
    SqlalchemyOnly(
        "with_polymorphic",
        "select_related() of the children, and filters along their links",
        "cabinets.hard_minerals_and_small_insects",
    ),
    SqlalchemyOnly(
        "selectin_polymorphic",
        "select_related() of the children, which joins their tables",
        "cabinets.features_of_specimens",
    ),
    SqlalchemyOnly(
        "AbstractConcreteBase",
        "no query over the children of an abstract class: merge the objects of each in Python",
        "cabinets.papers_of_an_owner",
    ),
    SqlalchemyOnly(
        "ConcreteBase",
        "no query over the children of an abstract class: merge the objects of each in Python",
        "cabinets.papers_since_1700",
    ),
    SqlalchemyOnly(
        "polymorphic_union",
        "union() of values_list(), with a constant for the kind",
        "cabinets.years_of_papers_by_kind",
    ),
    SqlalchemyOnly(
        "polymorphic_abstract",
        "no such option: a proxy for each kind, whose manager filters",
        "cabinets.years_of_guests",
    ),
    SqlalchemyOnly(
        "WriteOnlyMapped",
        "a related manager, which loads only what is asked for",
        "cabinets.number_of_drawers_of_a_label",
    ),
    SqlalchemyOnly(
        "DynamicMapped",
        "a related manager: filter(), order_by() and count() ask the database",
        "cabinets.drawers_below_the_first",
    ),
    SqlalchemyOnly(
        "column_keyed_dict",
        "dict() of values_list(), or in_bulk(field_name=) for a unique field",
        "cabinets.names_of_a_specimen_by_language",
    ),
    SqlalchemyOnly(
        "attribute_keyed_dict",
        "dict() of values_list(), or in_bulk(field_name=) for a unique field",
        "cabinets.names_of_a_specimen_by_language",
    ),
    SqlalchemyOnly(
        "keyfunc_mapping",
        "a dictionary that your code fills",
        "cabinets.specimens_of_a_drawer_by_kind_and_name",
    ),
    SqlalchemyOnly(
        "post_update",
        "three statements of your own: insert one, insert the other, update the one",
        "cabinets.two_new_rivals",
    ),
    SqlalchemyOnly(
        "passive_updates",
        "nothing follows a value that is not a key: update() it as well",
        "cabinets.rename_an_owner_who_sent_letters",
    ),
    SqlalchemyOnly(
        "load_on_pending",
        "nothing to set: an object that is not saved follows its keys as well",
        "cabinets.specimen_of_a_name_before_it_is_saved",
    ),
    SqlalchemyOnly(
        "always_refresh",
        "the default: each query returns objects of its own",
        "cabinets.title_read_again",
    ),
    SqlalchemyOnly(
        "eager_defaults",
        "no such option: refresh_from_db() reads what the database has set",
        "cabinets.revision_that_the_database_sets",
    ),
    SqlalchemyOnly(
        "MappedAsDataclass",
        "a model has a constructor with all its fields, and their defaults",
        "cabinets.a_new_cabinet_with_defaults",
    ),
    SqlalchemyOnly(
        "automap_base",
        "inspectdb, which writes the source of models",
        "cabinets.attributes_from_the_database",
    ),
    SqlalchemyOnly(
        "DeferredReflection",
        "inspectdb: a model has its columns before there is a database",
        "cabinets.texts_of_a_reflected_table",
    ),
    SqlalchemyOnly(
        "update_expression",
        "update() of the fields, each by its name",
        "cabinets.update_fronts_of_an_owner",
    ),
    SqlalchemyOnly(
        "full",
        "no full join: union() of two outer joins",
        "harbours.ships_and_harbours_in_full",
    ),
    SqlalchemyOnly(
        "with_ties",
        "Window(Rank()), filtered by the rank",
        "harbours.two_deepest_harbours_with_ties",
    ),
    SqlalchemyOnly(
        "intersect_all",
        "collections.Counter with &; only union() has all=",
        "harbours.visits_that_a_booking_matches",
    ),
    SqlalchemyOnly(
        "except_all",
        "collections.Counter with -; only union() has all=",
        "harbours.visits_and_bookings_without_the_other",
    ),
    SqlalchemyOnly(
        "tablesample",
        "a cursor that runs TABLESAMPLE",
        "harbours.visits_in_samples",
    ),
    SqlalchemyOnly(
        "with_hint",
        "no hints: the SQL of a query is changed, and run by a cursor",
        "harbours.index_that_a_hint_forbids",
    ),
    SqlalchemyOnly(
        "with_statement_hint",
        "raw() with the words at the end",
        "harbours.name_of_aarby_by_written_lock",
    ),
    SqlalchemyOnly(
        "suffix_with",
        "raw() with the words at the end",
        "harbours.harbours_depth_first",
    ),
    SqlalchemyOnly(
        "add_cte",
        "two statements in a transaction",
        "harbours.bookings_before_some_are_deleted",
    ),
    SqlalchemyOnly(
        "lambda_stmt",
        "nothing caches statements: a query is made each time",
        "harbours.ships_after_a_year",
    ),
    SqlalchemyOnly(
        "cube",
        "a query for each way to group",
        "harbours.bookings_by_all_groups",
    ),
    SqlalchemyOnly(
        "percentile_cont",
        "statistics.quantiles() of the values",
        "harbours.usual_and_middle_cargo",
    ),
    SqlalchemyOnly(
        "groups",
        "RawSQL with GROUPS BETWEEN",
        "harbours.cargo_of_two_moments",
    ),
    SqlalchemyOnly(
        "next_value",
        "a cursor that runs nextval()",
        "harbours.tickets_from_a_sequence",
    ),
    SqlalchemyOnly(
        "is_not_distinct_from",
        "filter() with None is IS NULL",
        "harbours.ships_of_a_tonnage_or_of_none",
    ),
    SqlalchemyOnly(
        "all_",
        "a subquery with the least or the greatest",
        "harbours.oldest_ships_by_all",
    ),
    SqlalchemyOnly(
        "any_",
        "__in with a subquery",
        "harbours.oldest_ships_by_all",
    ),
    SqlalchemyOnly(
        "regexp_replace",
        'Func(function="REGEXP_REPLACE")',
        "harbours.names_without_vowels",
    ),
    SqlalchemyOnly(
        "custom_op",
        "Func(template=, arg_joiner=)",
        "harbours.signals_moved_by_written_operator",
    ),
    SqlalchemyOnly(
        "ordered_values",
        "update() keeps the order of its keywords",
        "harbours.tonnage_and_year_exchanged",
    ),
    SqlalchemyOnly(
        "from_dml_column",
        "the expression, written twice",
        "harbours.signals_from_the_new_tonnage",
    ),
    SqlalchemyOnly(
        "return_defaults",
        "a query after the statement",
        "harbours.dues_that_the_database_returns",
    ),
    SqlalchemyOnly(
        "bitwise_not",
        '-F("signals") - 1',
        "harbours.signals_inverted",
    ),
    SqlalchemyOnly(
        "into",
        "a cursor that runs CREATE TABLE AS",
        "harbours.heavy_ships_in_a_new_table",
    ),
    SqlalchemyOnly(
        "defined",
        "traits__colour__isnull=False, of an HStoreField",
        "herbarium.plants_of_a_known_colour",
    ),
    SqlalchemyOnly(
        "vals",
        "traits__values, of an HStoreField",
        "herbarium.values_of_traits",
    ),
    SqlalchemyOnly(
        "matrix",
        'Func("traits", function="hstore_to_matrix"), of an HStoreField',
        "herbarium.remarks_in_pairs",
    ),
    SqlalchemyOnly(
        "hstore",
        'Func(Value("grows"), F("habitat"), function="hstore")',
        "herbarium.traits_with_habitats",
    ),
    SqlalchemyOnly(
        "CITEXT",
        "a field whose db_type() is citext, or db_collation= with a collation that ignores case",
        "herbarium.collectors_called_ann",
    ),
    SqlalchemyOnly(
        "use_alter",
        "nothing to declare: the editor of the schema adds foreign keys when all tables are there",
        "specimens.tables_that_refer_to_each_other",
    ),
    SqlalchemyOnly(
        "link_to_name",
        "nothing to declare: to_field is the name of the field, db_column that of the column",
        "specimens.names_of_columns_in_python",
    ),
    SqlalchemyOnly(
        "CreateView",
        "SQL in RunSQL, and a model with managed = False",
        "specimens.specimens_of_a_view_and_a_copy",
    ),
    SqlalchemyOnly(
        "CreateTableAs",
        "SQL in RunSQL",
        "specimens.specimens_of_a_view_and_a_copy",
    ),
    SqlalchemyOnly(
        "DropView",
        "SQL in RunSQL",
        "specimens.specimens_of_a_view_and_a_copy",
    ),
    SqlalchemyOnly(
        "TypedColumns",
        "the fields of the class; null=True is an argument",
        "specimens.columns_by_annotations",
    ),
    SqlalchemyOnly(
        "Sequence",
        "SQL in RunSQL, and nextval by a cursor",
        "specimens.numbers_of_a_sequence",
    ),
    SqlalchemyOnly(
        "insert_sentinel",
        "nothing to declare: bulk_create() returns the objects that it got",
        "specimens.labels_in_the_order_given",
    ),
    SqlalchemyOnly(
        "server_onupdate",
        "refresh_from_db() after what a trigger may have changed",
        "specimens.changes_counted_by_a_trigger",
    ),
    SqlalchemyOnly(
        "ddl_if",
        "nothing to declare: Django warns of what a database cannot, and leaves it out",
        "specimens.labels_unique_while_in_use",
    ),
    SqlalchemyOnly(
        "INET6",
        "a field of one's own; GenericIPAddressField is a text on MariaDB, in another order",
        "specimens.addresses_in_order",
    ),
    SqlalchemyOnly(
        "INET4",
        "a field of one's own; GenericIPAddressField is a text on MariaDB, in another order",
        "specimens.addresses_in_order",
    ),
    SqlalchemyOnly(
        "fsp",
        "nothing to declare: DateTimeField and TimeField have six digits on MariaDB",
        "specimens.fractions_that_are_kept",
    ),
    SqlalchemyOnly(
        "zerofill",
        "a field of one's own, with db_type",
        "specimens.types_of_unsigned_numbers",
    ),
    SqlalchemyOnly(
        "storage_format",
        "a field of one's own, with get_db_prep_value and from_db_value",
        "specimens.formats_of_sqlite",
    ),
)
