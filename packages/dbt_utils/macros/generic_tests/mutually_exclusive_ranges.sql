{#-
    The ranges from lower to upper bound do not overlap, in all or in each partition. gaps says what may lie between
    two neighbours: allowed (anything), not_allowed (they touch), required (they do not touch). One row a range that
    breaks a rule; a bound that is null breaks it.
-#}
{% test mutually_exclusive_ranges(model, lower_bound_column, upper_bound_column, partition_by=none, gaps='allowed', zero_length_range_allowed=false) %}
{{ return(adapter.dispatch('test_mutually_exclusive_ranges', 'dbt_utils')(model, lower_bound_column, upper_bound_column, partition_by, gaps, zero_length_range_allowed)) }}
{% endtest %}

{% macro default__test_mutually_exclusive_ranges(model, lower_bound_column, upper_bound_column, partition_by, gaps, zero_length_range_allowed) %}
{%- set to_next = {'allowed': '<=', 'not_allowed': '=', 'required': '<'}.get(gaps) -%}
{%- if to_next is none -%}
    {{ exceptions.raise_compiler_error("mutually_exclusive_ranges: gaps is '" ~ gaps ~ "', it must be allowed, not_allowed or required.") }}
{%- endif -%}
{%- set partition = 'partition by ' ~ partition_by if partition_by else '' %}

with ranges as (

    select
        {%- if partition_by %}
        {{ partition_by }} as partition_by_col,
        {%- endif %}
        {{ lower_bound_column }} as lower_bound,
        {{ upper_bound_column }} as upper_bound,
        lead({{ lower_bound_column }}) over ({{ partition }} order by {{ lower_bound_column }}, {{ upper_bound_column }}) as next_lower_bound,
        row_number() over ({{ partition }} order by {{ lower_bound_column }} desc, {{ upper_bound_column }} desc) = 1 as is_last_record
    from {{ model }}

),

judged as (

    select
        *,
        coalesce(lower_bound {{ '<=' if zero_length_range_allowed else '<' }} upper_bound, false) as lower_bound_fits_upper_bound,
        coalesce(upper_bound {{ to_next }} next_lower_bound, is_last_record, false) as upper_bound_fits_next_lower_bound
    from ranges

)

select *
from judged
where not (lower_bound_fits_upper_bound and upper_bound_fits_next_lower_bound)

{% endmacro %}
