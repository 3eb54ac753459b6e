{#-
    A UTC timestamp from ISO 8601 text with Z, an offset or none (then UTC); null when the text cannot be read.

    DuckDB's cast to timestamp drops an offset without a word, and its cast to timestamptz reads text without an offset
    in the session's zone: so the first is used only where no offset stands, the second only where one does.
-#}
{%- macro utc_timestamp(column) -%}
coalesce(
        -- The common shapes are cast as they stand; this keeps a million rows cheap.
        case
            when {{ column }} not like '____-__-_____:__:__%' then null
            when contains(substring({{ column }}, 20), '+') or contains(substring({{ column }}, 20), '-')
                then {{ timestamptz_in_utc(column) }}
            else try_cast({{ column }} as timestamp)
        end,
        -- A date alone, no seconds, stray blanks. The list of one lets its parts be named without matching again.
        list_transform([{{ iso_8601_parts(column) }}], lambda part: {{ timestamptz_in_utc(
            "part.day || 'T' || coalesce(nullif(part.minute, ''), '00:00') || coalesce(nullif(part.second, ''), ':00')"
            ~ " || coalesce(nullif(upper(part.zone), ''), 'Z')"
        ) }})[1]
    )
{%- endmacro -%}

{#- A plain cast from timestamptz to timestamp would follow the session's zone. -#}
{%- macro timestamptz_in_utc(text) -%}
make_timestamp(epoch_us(try_cast({{ text }} as timestamptz)))
{%- endmacro -%}

{#- A struct of day, minute, second and zone; every part is empty when the text is no ISO 8601 date or time. -#}
{%- macro iso_8601_parts(column) -%}
{%- set day = '(\\d{4}-\\d\\d-\\d\\d)' -%}
{%- set time = '(?:[Tt ](\\d\\d:\\d\\d)(:\\d\\d(?:[.]\\d+)?)?)?' -%}
{%- set zone = '([Zz]|[+-]\\d\\d(?::?\\d\\d)?)?' -%}
regexp_extract(trim({{ column }}, e' \t\r\n'), '^{{ day }}{{ time }} ?{{ zone }}$', ['day', 'minute', 'second', 'zone'])
{%- endmacro -%}
