"""What differs where a session holds rows that another writer changed, and why that is right.

By how the rows were changed, by the reason, the questions. A trap that a reason names shows the
same in a pair.
"""

from collections.abc import Mapping

HOLDS = (
    "An object held is given with the values it holds (trap: "
    "academy.name_of_category_read_again_by_select)"
)
NOT_WRITTEN = (
    "A value set to what the object holds is not written (trap: "
    "academy.rename_category_back_without_refresh)"
)
MERGED = (
    "merge() writes what differs from the object held (trap: academy.save_held_category_by_merge)"
)
WITHOUT_REFERENCE = (
    "A child that is held without its reference keeps it, so its parent's deletion is refused"
)
OTHER_CLASS = (
    "The row is written through another class, and the object of the first keeps its values"
)
GONE = "A list that is held has rows which are gone: their deletion fails, or warns"
LACKING = "A list that is held lacks a row, which the cascade leaves, so the deletion is refused"
CLASS_OF_ROW = "The class of an object is decided when it is first loaded, and expire() keeps it"
ALL_COLUMNS = (
    "save() writes all columns, one of which no longer fits; a flush writes the one changed"
)
NOT_IN_LIST = "A list refuses to remove what it does not have, which remove() of a manager ignores"
MISSED = "Django looks for the row and misses it, where a statement finds none and passes"
EXPECTED = "SQLAlchemy expects every row that it updates to be there"
EXACTLY_ONE = "one() demands exactly one row, where filter() takes any number"
HELD_ON_PURPOSE = "The question asks what a session does with the objects that it holds"
NUMBERED = "ordering_list numbers a whole list, where update() adds one to each position"
GET_ONE = "get() demands exactly one row, where a statement takes any number"

VALIDATED = "A validator of the mapping refuses it for a closed job; no receiver is connected"
LACKING_ROW = "A list that is held lacks a row, which therefore stays in it"
UPSERTED = "An upsert adds the row that an update misses"
UNIQUE_YEARS = "Another writer moves the unique years up or down, as the order of rows allows"
ALIKE = "Of two rows of the same year, either may be the one that is removed"

#: Alike as soon as the session forgets what it holds.
HELD: Mapping[str, Mapping[str, frozenset[str]]] = {
    "written": {
        HELD_ON_PURPOSE: frozenset(
            {
                "branches.title_after_a_change_by_sql",
                "ledger.amend_transfer",
                "ledger.balance_loaded_when_needed",
                "ledger.balance_read_again",
                "ledger.change_holder_after_anothers_deposit",
                "ledger.change_holder_by_key",
                "ledger.delete_transfer_amended_meanwhile",
                "ledger.highest_balance_with_unsaved_deposit",
                "ledger.save_holder_after_refreshing_balance",
                "ledger.write_all_changes_at_once",
            }
        ),
        NOT_WRITTEN: frozenset(
            {
                "academy.change_price_and_nothing_else",
                "academy.move_course_by_category",
                "academy.move_course_by_category_id",
                "academy.rate_course",
                "academy.rename_ada_as_user",
                "academy.rename_category_after_reading_it",
                "academy.rename_course",
                "academy.swap_lessons",
                "academy.touch_lesson",
                "cabinets.change_size_of_a_cabinet",
                "cabinets.key_of_a_drawers_cabinet",
                "documents.widen_the_west_crate",
                "fields.change_every_field",
                "fields.change_generated_value",
                "fields.generated_value_after_a_change",
                "galleries.remove_work_from_a_gallery",
                "galleries.set_works_of_a_gallery",
                "galleries.raise_price_of_shown_works_or_add_them",
                "galleries.update_winter_or_add_it_to_an_artist",
                "galleries.works_saved_as_all_are_hung_anew",
                "galleries.works_saved_as_they_are_taken_down",
                "methods.events_on_update",
                "methods.rename_no_blog_for_yoko",
                "methods.retitle_a_blog",
                "methods.slug_of_a_blog_with_another_tagline",
                "methods.slug_of_a_renamed_blog",
                "moments.correct_an_announcement",
                "moments.depart_in_india",
                "multi_table.rename_a_restaurant",
                "proxies.rename_unmanaged_person",
                "relationships.add_car_to_citroen",
                "relationships.have_compilers_checked_by_barbara",
                "relationships.leave_pupil",
                "relationships.move_car_by_manufacturer",
                "relationships.move_car_by_manufacturer_id",
                "relationships.recode_audi",
                "workshop.closed_job_added_to_another_customer",
                "workshop.hours_before_and_after_a_change",
                "workshop.stock_when_read_again",
            }
        ),
        MERGED: frozenset(
            {
                "academy.save_category_under_taken_key",
                "branches.change_title_and_count_copies",
                "options.save_orders_selecting_first",
                "places.replace_restaurant",
            }
        ),
        HOLDS: frozenset(
            {
                "academy.rename_behind_the_object",
                "documents.change_a_key_in_place",
                "documents.pack_the_south_crate",
                "galleries.price_before_and_after_a_rise",
                "galleries.year_after_change_elsewhere",
                "proxies.rename_through_my_person",
                "workshop.audit_log_of_changed_hours",
            }
        ),
        WITHOUT_REFERENCE: frozenset(
            {
                "cabinets.drawers_after_one_is_deleted",
                "bands.delete_dusty",
                "evolution.give_up_issue_ten",
                "places.delete_fay",
                "places.delete_place",
                "places.delete_restaurant",
                "places.delete_zip_code",
                "relationships.delete_edsger",
                "relationships.delete_grace",
                "relationships.mentor_id_held_by_pupil",
            }
        ),
    },
    "changed": {
        HELD_ON_PURPOSE: frozenset(
            {
                "branches.title_after_a_change_by_sql",
                "ledger.balance_loaded_when_needed",
                "ledger.balances_of_two_objects",
                "ledger.highest_balance_with_unsaved_deposit",
                "ledger.values_changed_in_memory",
                "ledger.write_all_changes_at_once",
            }
        ),
        HOLDS: frozenset(
            {
                "academy.add_instructor_again",
                "academy.create_course_with_related_rows",
                "academy.delete_category_tree",
                "academy.dismiss_instructor",
                "academy.find_compilers_or_create",
                "academy.move_course_by_category_id",
                "academy.remove_learner",
                "academy.rename_ada_as_user",
                "academy.rename_behind_the_object",
                "academy.rename_category_back",
                "academy.replace_instructor",
                "academy.replace_lesson",
                "academy.set_learners",
                "academy.set_prerequisites",
                "bands.clear_members",
                "bands.remove_ringo_invited_twice",
                "fields.delete_line_item",
                "fields.save_album",
                "fields.save_every_field",
                "galleries.add_new_work_to_a_gallery",
                "galleries.add_work_to_an_exhibition",
                "galleries.get_winter_or_add_it_to_an_artist",
                "galleries.price_before_and_after_a_rise",
                "galleries.set_works_of_a_gallery",
                "galleries.set_works_of_an_exhibition",
                "galleries.year_after_change_elsewhere",
                "methods.delete_a_blog_with_its_entries",
                "methods.delete_entries_in_bulk",
                "methods.delete_entries_one_by_one",
                "methods.delete_one_entry",
                "methods.events_on_cascade",
                "methods.events_on_delete",
                "methods.events_on_deleting_several",
                "methods.events_on_unchanged_save",
                "methods.retitle_a_blog",
                "multi_table.rename_all_that_serve_pizza",
                "multi_table.supply_the_city_hall",
                "multiple_parents.delete_review_that_is_piece",
                "options.delete_a_folder_for_good",
                "options.soft_delete_letters",
                "places.move_bean_house",
                "proxies.rename_through_my_person",
                "relationships.cars_held_by_their_maker",
                "relationships.delete_artist_one",
                "relationships.delete_audi_after_its_factories",
                "relationships.delete_place_after_moving_its_visits",
                "relationships.delete_polls_of_example_org",
                "relationships.state_of_a_deleted_object",
                "workshop.audit_log_of_changed_hours",
                "workshop.closed_job_added_to_another_customer",
                "workshop.closed_jobs_kept_from_legacy_queries",
                "workshop.deletion_that_is_undone",
                "workshop.hours_before_and_after_a_change",
                "workshop.operations_that_inform_nobody",
                "workshop.part_added_to_a_closed_job",
                "workshop.part_removed_from_a_closed_job",
                "workshop.stock_when_read_again",
                "workshop.title_written_again",
            }
        ),
        NOT_WRITTEN: frozenset(
            {
                "fields.change_every_field",
            }
        ),
        OTHER_CLASS: frozenset(
            {
                "multi_table.rename_a_restaurant",
                "multiple_parents.change_book_review",
                "proxies.move_people_through_ordered_person",
                "proxies.rename_unmanaged_person",
            }
        ),
    },
    "deleted": {
        HELD_ON_PURPOSE: frozenset(
            {
                "branches.pages_held_after_an_update",
                "galleries.whether_deleted_work_is_there",
                "galleries.save_work_deleted_elsewhere",
                "ledger.change_account_that_is_gone",
                "ledger.delete_transfer_amended_meanwhile",
            }
        ),
        GONE: frozenset(
            {
                "academy.clear_learners",
                "academy.set_learners",
                "academy.set_prerequisites",
                "bands.set_the_four",
                "galleries.remove_work_from_a_gallery",
                "galleries.set_works_of_a_gallery",
                "galleries.set_works_of_an_exhibition",
                "galleries.works_saved_as_all_are_hung_anew",
                "methods.events_on_setting_tags",
                "relationships.clear_friends_of_ada",
                "relationships.clear_toppings",
                "relationships.set_toppings",
                "workshop.parts_that_replace_others",
            }
        ),
    },
    "inserted": {
        LACKING_ROW: frozenset(
            {
                "galleries.set_works_of_a_gallery",
                "galleries.set_works_of_an_exhibition",
                "galleries.works_saved_as_all_are_hung_anew",
                "galleries.works_saved_as_they_are_taken_down",
            }
        ),
        HOLDS: frozenset(
            {
                "branches.change_title_and_count_copies",
                "cabinets.drawers_after_one_is_added_by_key",
                "cabinets.drawers_after_one_is_deleted",
                "relationships.delete_place_after_moving_its_visits",
            }
        ),
        LACKING: frozenset(
            {
                "bands.delete_dusty",
                "bands.delete_paul",
                "methods.delete_a_blog_with_its_entries",
                "methods.events_on_cascade",
                "places.delete_restaurant",
                "relationships.delete_audi_after_its_factories",
                "relationships.delete_lotus",
                "relationships.delete_polls_of_example_org",
                "relationships.state_of_a_deleted_object",
            }
        ),
        OTHER_CLASS: frozenset(
            {
                "multi_table.rename_a_restaurant",
                "multiple_parents.change_book_review",
                "proxies.move_people_through_ordered_person",
                "proxies.rename_unmanaged_person",
            }
        ),
    },
}

#: Not alike on the changed rows, whether the session holds the old ones or not.
OTHER_ROWS: Mapping[str, Mapping[str, frozenset[str]]] = {
    "written": {
        CLASS_OF_ROW: frozenset(
            {
                "proxies.promote_engineer",
            }
        ),
    },
    "changed": {
        VALIDATED: frozenset(
            {
                "workshop.parts_before_and_after_replacing_all",
            }
        ),
        UNIQUE_YEARS: frozenset({"harbours.dues_that_the_database_returns"}),
        ALL_COLUMNS: frozenset(
            {
                "fields.change_generated_value",
            }
        ),
        CLASS_OF_ROW: frozenset(
            {
                "proxies.promote_engineer",
            }
        ),
    },
    "deleted": {
        UPSERTED: frozenset({"harbours.bookings_with_more_tugs"}),
        GET_ONE: frozenset(
            {
                "cabinets.renumber_a_specimen",
            }
        ),
        NOT_IN_LIST: frozenset(
            {
                "cabinets.take_out_the_first_drawer",
                "academy.remove_learner",
                "academy.replace_instructor",
                "bands.remove_ringo",
                "methods.events_on_tagging",
                "relationships.end_friendship",
                "relationships.remove_ham",
            }
        ),
        MISSED: frozenset(
            {
                "cabinets.a_mineral_is_only_a_specimen",
                "academy.delete_enrollments_of_course",
                "academy.dismiss_instructor",
                "academy.rows_deleted_with_course",
                "multi_table.close_bobs_cafe_and_keep_the_place",
                "multiple_parents.delete_review_and_keep_parents",
                "options.delete_a_folder_for_good",
            }
        ),
        EXPECTED: frozenset(
            {
                "academy.save_category_under_taken_key",
                "academy.set_progress_of_several",
                "options.save_orders_selecting_first",
                "places.replace_restaurant",
            }
        ),
        EXACTLY_ONE: frozenset(
            {
                "cabinets.rename_an_owner_who_sent_letters",
                "relationships.delete_artist_one_counted",
            }
        ),
    },
    "inserted": {
        NUMBERED: frozenset(
            {
                "cabinets.insert_a_drawer_in_the_middle",
                "cabinets.take_out_the_first_drawer",
            }
        ),
        GET_ONE: frozenset(
            {
                "options.delete_a_folder_for_good",
            }
        ),
        CLASS_OF_ROW: frozenset(
            {
                "proxies.promote_engineer",
            }
        ),
        EXACTLY_ONE: frozenset(
            {
                "relationships.delete_artist_one_counted",
            }
        ),
        ALIKE: frozenset({"galleries.remove_work_from_a_gallery"}),
    },
}
