/* value/library_torch.c: data sets that are made of others hold them (PyTorch,
   torch.utils.data). */
#include "value/call.h"
#include "value/iterate.h"
#include "value/library.h"

/* random_split(dataset, lengths) gives as many subsets of the one data set. */
static Value random_split(Machine *machine, const LibraryCall *call)
{
    Name name = name_make(machine->names, STR("dataset"));
    Value dataset = arguments_value(call->args, 0, name);
    Value lengths = arguments_value(call->args, 1,
                                    name_make(machine->names, STR("lengths")));
    Thing *list = container_make(machine, THING_LIST, call->site);
    Thing *part = machine_object(
        machine, extern_find(machine, STR("torch.utils.data.Dataset")), NULL, call->site);
    if (value_is_bound(dataset))
        state_write(&machine->state, attrs_get(machine->arena, &part->attrs, name),
                    dataset, call->args.at[0].site);
    Elements counts = iterate(machine, lengths, call->site);
    for (uint32_t i = 0; counts.is_exact && i < counts.each.len; i++)
        container_add(machine, list, value_of(part), call->site);
    if (!counts.is_exact || !value_is_bound(lengths)) {
        list->container.has_unknown = true;
        list->container.rest.value = value_of(part);
        list->container.rest.site = call->site;
    }
    return value_of(list);
}

LibraryTable library_torch(void)
{
    static const LibraryEntry entries[] = {
        {"torch.utils.data.dataset.random_split", random_split},
        {"torch.utils.data.random_split", random_split},
    };
    return (LibraryTable){entries, sizeof entries / sizeof *entries};
}
